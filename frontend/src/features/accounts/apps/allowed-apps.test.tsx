import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import { AllowedApps } from './allowed-apps';
import type { AllowedApp } from './api/use-allowed-apps';

const app: AllowedApp = {
  id: '6f1b2c9e-0000-4000-8000-000000000000',
  name: '停车地图',
  domains: ['TRANSPORT', 'DAILY_LIFE'],
  developerName: '李四工作室',
  scope: 'invoke',
  since: '2026-11-02T08:00:00+08:00',
  lastAllowedAt: '2026-11-20T08:00:00+08:00',
  goodUntil: null,
};

const show = (answer: (operationName: string | undefined) => Answer) =>
  renderPage(<AllowedApps />, { path: '/', at: '/', answer: ({ operationName }) => answer(operationName) });

const listed = (...apps: readonly AllowedApp[]): Answer => ({ data: { me: { __typename: 'Account', id: 'a1', allowedApps: apps } } });

describe('the apps that one has allowed', () => {
  it('says that there are none', async () => {
    show(() => listed());
    expect(await screen.findByText(/没有应用得到您的授权/)).toBeVisible();
  });

  it('tells who made an app and what it may, and ends that after a question', async () => {
    let isOver = false;
    const { sent } = show((operationName) => {
      if (operationName === 'RevokeGrant') {
        isOver = true;
        return { data: { revokeGrant: { me: { __typename: 'Account', id: 'a1' }, errors: [] } } };
      }
      return isOver ? listed() : listed(app);
    });
    await screen.findByText('停车地图');
    const card = screen.getByRole('listitem');
    for (const text of ['李四工作室', '交通运输、生活服务', '调用接口', '已过期，再次使用时会重新请您同意']) {
      expect(within(card).getByText(text)).toBeVisible();
    }
    await userEvent.click(screen.getByRole('button', { name: '撤销授权：停车地图' }));
    const dialog = await screen.findByRole('dialog', { name: '撤销对“停车地图”的授权？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销授权' }));
    expect(await screen.findByText('授权已撤销。')).toBeVisible();
    expect(await screen.findByText(/没有应用得到您的授权/)).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'RevokeGrant')?.variables).toEqual({ input: { appId: app.id } });
  });

  it('says why it did not', async () => {
    const errors = [{ __typename: 'RefusedError', message: '没有这个授权，或已撤销。', code: 'NO_ALLOWED_APP', path: null }];
    show((operationName) => (operationName === 'RevokeGrant' ? { data: { revokeGrant: { me: null, errors } } } : listed(app)));
    await userEvent.click(await screen.findByRole('button', { name: '撤销授权：停车地图' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销授权' }));
    expect(await within(dialog).findByText('没有这个授权，或已撤销。')).toBeInTheDocument();
  });
});
