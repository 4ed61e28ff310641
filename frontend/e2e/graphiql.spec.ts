import { expect, test } from '@playwright/test';

test('GraphiQL runs an example, knows the schema, and loads nothing from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    if (baseURL !== undefined && !request.url().startsWith(baseURL) && !/^(data|blob):/.test(request.url())) {
      foreign.push(request.url());
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') {
      refused.push(message.text());
    }
  });
  await page.goto(`/graphiql?query=${encodeURIComponent('{ search(text: "停车", first: 1) { totalCount nodes { title } } }')}`);
  await page.getByRole('button', { name: /Execute query/ }).click();
  const answer = page.locator('.graphiql-response');
  await expect(answer).toContainText('totalCount');
  await expect(answer).toContainText('停车');
  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).click();
  await expect(page.getByText('Figures of the catalogue as a whole.')).toBeVisible();
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});
