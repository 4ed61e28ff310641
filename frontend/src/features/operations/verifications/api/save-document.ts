import { paths } from '../../../../config/paths';
import type { OperatorAccess } from '../../operator-access';

/** Has the browser save a document of a request; false if the portal did not give it. */
export async function saveDocument(access: OperatorAccess, id: string, place: number, name: string): Promise<boolean> {
  const { headers } = access.context.fetchOptions();
  const answer = await fetch(paths.certificateDocument(id, place), { headers }).catch(() => null);
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
