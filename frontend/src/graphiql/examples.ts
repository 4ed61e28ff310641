import changes from './examples/changes.graphql?raw';
import finding from './examples/finding.graphql?raw';
import rows from './examples/rows.graphql?raw';
import search from './examples/search.graphql?raw';

/** What one sees first; each runs as it stands. */
export const examples = [search, rows, finding, changes].map((query) => ({ query }));
