import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import { AccountPage } from '../account-page';
import type { Account, Verification } from '../api/use-account';

const account: Account = {
  id: 'a1',
  userName: 'candy',
  kind: 'RESIDENT',
  roles: ['REGISTERED'],
  mobile: '138****5678',
  email: null,
  realName: null,
  industry: null,
  occupation: null,
  createdAt: '2026-11-02T08:00:00+08:00',
  organisation: null,
  developer: null,
  verification: null,
  externalIdentities: [],
  sessions: [],
  tokens: [],
};

const request: Verification = {
  id: 'v1',
  kind: 'REAL_NAME',
  status: 'WAITING',
  name: '王*明',
  number: '1101**********002X',
  certificate: null,
  address: null,
  documents: [],
  submittedAt: '2026-11-22T08:00:00+08:00',
  decidedAt: null,
  reason: null,
};

const organisation = {
  name: '数据公司',
  creditCode: '91310000MA1FL4W99P',
  agentName: '王*明',
  agentIdentityNumber: '1101**********002X',
};

function show(me: Account, answers: Readonly<Record<string, unknown>> = {}) {
  return renderPage(<AccountPage />, {
    path: '/account/:section?',
    at: '/account/verification',
    answer: ({ operationName }): Answer => ({ data: operationName === 'Account' ? { me } : answers }),
  });
}

function roles(): HTMLElement {
  return screen.getByRole('list', { name: '身份' });
}

describe('verification of one’s account', () => {
  it('goes to what is missing, proves the mobile, and sends what was typed', async () => {
    const { sent } = show(account, {
      sendVerificationCode: { resendAfterSeconds: 60, expiresInSeconds: 300, errors: [] },
      submitRealName: { me: { id: 'a1', verification: { status: 'WAITING' } }, errors: [] },
    });
    await userEvent.click(await screen.findByRole('button', { name: '提交认证' }));
    expect(screen.getByRole('textbox', { name: '真实姓名' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: '获取短信验证码' }));
    expect(await screen.findByText('验证码已发往 138****5678，5 分钟内有效。')).toBeVisible();
    expect(screen.getByRole('button', { name: /后可重新获取$/ })).toHaveAttribute('aria-disabled', 'true');
    fireEvent.change(screen.getByLabelText('真实姓名'), { target: { value: ' 王小明 ' } });
    fireEvent.change(screen.getByLabelText('身份证号码'), { target: { value: '11010519491231002X' } });
    fireEvent.change(screen.getByLabelText('短信验证码'), { target: { value: '123456' } });
    await userEvent.click(screen.getByRole('button', { name: '提交认证' }));
    expect(await screen.findByText('已提交，正在审核。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'SubmitRealName')?.variables).toEqual({
      input: { realName: '王小明', number: '11010519491231002X', code: '123456' },
    });
  });

  it('shows what waits, and withdraws it after a question', async () => {
    const { sent } = show({ ...account, verification: request }, {
      withdrawVerification: { me: { id: 'a1' }, errors: [] },
    });
    expect(await screen.findByText('1101**********002X')).toBeVisible();
    expect(within(roles()).getByText('审核中')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(sent.some(({ operationName }) => operationName === 'WithdrawVerification')).toBe(true),
    );
  });

  it('says why a request was not approved, and asks again', async () => {
    show({ ...account, verification: { ...request, status: 'REJECTED', reason: '姓名有误' } });
    expect(await screen.findByText('上次提交未通过审核：姓名有误')).toBeVisible();
    expect(within(roles()).getByRole('link', { name: '未认证' })).toHaveAttribute('href', '/account/verification');
    expect(screen.getByRole('button', { name: '提交认证' })).toBeVisible();
  });

  it('asks a verified account for nothing', async () => {
    show({ ...account, roles: ['REGISTERED', 'VERIFIED'], verification: { ...request, status: 'APPROVED' } });
    expect(await screen.findByText('账号已通过认证。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交认证' })).toBeNull();
  });

  it('takes documents of organisations, and only documents', async () => {
    show({ ...account, kind: 'LEGAL_PERSON', organisation });
    expect(await screen.findByText('91310000MA1FL4W99P')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '提交材料' }));
    const files = screen.getByLabelText('证件材料');
    expect(files).toHaveAccessibleDescription(/请选择 1-5 个文件/);
    await userEvent.upload(files, [
      new File(['%PDF-1.7'], '执照.pdf', { type: 'application/pdf' }),
      new File(['<html>'], '说明.pdf', { type: 'application/pdf' }),
    ]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '材料类型' }), '营业执照');
    await userEvent.click(screen.getByRole('button', { name: '提交材料' }));
    await waitFor(() => expect(files).toHaveAccessibleDescription(/“说明\.pdf”不是 JPEG、PNG 或 PDF 文件/));
    await userEvent.click(screen.getByRole('button', { name: '移除文件：说明.pdf' }));
    const chosen = within(screen.getByRole('list', { name: '已选择的文件' }));
    expect(chosen.getAllByRole('listitem')).toHaveLength(1);
    expect(files).toHaveAttribute('aria-invalid', 'false');
  });
});
