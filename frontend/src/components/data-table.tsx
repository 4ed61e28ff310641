import type { ReactNode } from 'react';
import { Dash } from './dash';
import './data-table.css';

export interface DataColumn {
  readonly name: string;
  /** Written small under the name, for example the type. */
  readonly note?: string | undefined;
  /** Numbers stand at the right, so that digits align. */
  readonly numeric?: boolean;
}

interface DataTableProps {
  /** Says what the table holds. */
  readonly label: string;
  readonly columns: readonly DataColumn[];
  /** Cells in the order of the columns; null shows a dash. */
  readonly rows: readonly (readonly (ReactNode | null)[])[];
}

/** A table with a header that stays, which scrolls inside itself and not with the page. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    // A box that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="data-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col" className={column.numeric === true ? 'is-numeric' : undefined}>
                {column.name}
                {column.note !== undefined && <small>{column.note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, line) => (
            <tr key={line}>
              {columns.map((column, place) => (
                <td key={place} className={column.numeric === true ? 'is-numeric' : undefined}>
                  {cells[place] ?? <Dash />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
