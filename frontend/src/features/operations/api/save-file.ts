import type { OperatorAccess } from '../operator-access';

/** Has the browser save a file of the portal's; false if the portal did not give it. */
export async function saveFile(access: OperatorAccess, path: string, name: string): Promise<boolean> {
  const { headers } = access.context.fetchOptions();
  const answer = await fetch(path, { headers }).catch(() => null);
  if (answer?.ok !== true) {
    return false;
  }
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
