/** Leaves the site for an address that the server has checked; the back button does not come back to the page. */
export function leaveFor(address: string): void {
  window.location.replace(address);
}
