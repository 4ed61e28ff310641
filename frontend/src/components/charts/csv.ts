/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a CSV file. It begins with a byte order mark, without which spreadsheets take Chinese for something else. */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{FEFF}${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
