import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, type Answer } from '../../../testing/render-page';
import { keepOperatorKey } from '../operator-key';
import type { VerificationCase } from './api/use-verification';
import { VerificationPage } from './verification-page';
import { VerificationsPage } from './verifications-page';

const request: VerificationCase = {
  id: 'v1',
  userName: 'candy',
  kind: 'REAL_NAME',
  status: 'WAITING',
  name: '王小明',
  number: '1101**********002X',
  certificate: null,
  address: null,
  documents: [],
  submittedAt: '2026-11-22T08:00:00+08:00',
  decidedAt: null,
  reason: null,
  decidedBy: null,
};

const list = {
  verifications: {
    totalCount: 21,
    pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: 'c20' },
    nodes: [{ ...request, name: '王*明' }],
  },
};

function me(role: string | null): () => Answer {
  return () => ({ data: { me: role === null ? null : { id: 'a1', userName: 'staff', roles: ['REGISTERED', role] } } });
}

function show(role: string | null, answers: Readonly<Record<string, unknown>> = {}, verification: VerificationCase | null = request) {
  return renderPage(<VerificationPage />, {
    path: '/operations/verifications/:id',
    at: '/operations/verifications/v1',
    answerMe: me(role),
    answer: ({ operationName }): Answer => ({
      data: operationName === 'VerificationCase' ? { verification } : answers,
    }),
  });
}

beforeEach(() => keepOperatorKey(''));

describe('a request to be verified', () => {
  it('is decided by an operator, with a reason', async () => {
    const { sent } = show('OPERATOR', {
      decideVerification: { verification: { id: 'v1', status: 'APPROVED' }, errors: [] },
    });
    expect(await screen.findByRole('heading', { level: 2, name: '实名认证：王小明' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '提交结论' }));
    expect(screen.getByRole('combobox', { name: '审核结论' })).toHaveFocus();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '审核结论' }), '通过');
    await userEvent.type(screen.getByRole('textbox', { name: '审核意见' }), '与证件一致');
    await userEvent.click(screen.getByRole('button', { name: '提交结论' }));
    expect(await screen.findByText('已提交审核结论。')).toBeVisible();
    expect(sent.find(({ operationName }) => operationName === 'DecideVerification')?.variables).toEqual({
      input: { id: 'v1', isApproved: true, reason: '与证件一致' },
    });
  });

  it('shows the whole number to an operator who asks for it', async () => {
    show('OPERATOR', { revealVerification: { number: '11010519491231002X', errors: [] } });
    await userEvent.click(await screen.findByRole('button', { name: '显示完整号码' }));
    expect(await screen.findByText('11010519491231002X')).toBeVisible();
  });

  it('says that another was first', async () => {
    const errors = [{ __typename: 'InputError', message: '已由他人处理', code: 'VERIFICATION_DECIDED', path: ['input', 'id'] }];
    show('OPERATOR', { decideVerification: { verification: null, errors } });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '审核结论' }), '不通过');
    await userEvent.type(screen.getByRole('textbox', { name: '审核意见' }), '不符');
    await userEvent.click(screen.getByRole('button', { name: '提交结论' }));
    expect(await screen.findByText('已由他人处理')).toBeVisible();
  });

  it('is only read by auditors', async () => {
    show('AUDITOR');
    expect(await screen.findByText('审计人员只能查看，不能审核。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '显示完整号码' })).toBeNull();
    expect(screen.queryByRole('button', { name: '提交结论' })).toBeNull();
  });

  it('is not asked for by others', async () => {
    const { sent } = show('DEVELOPER');
    expect(await screen.findByText('只有运维人员和审计人员可以查看这里。')).toBeVisible();
    expect(sent).toEqual([]);
  });

  it('may be none', async () => {
    show('OPERATOR', {}, null);
    expect(await screen.findByRole('heading', { level: 2, name: '没有这项认证申请。' })).toBeVisible();
  });
});

describe('the list of requests', () => {
  function open(at: string, data: Readonly<Record<string, unknown>> = list) {
    return renderPage(<VerificationsPage />, {
      path: '/operations/verifications',
      at,
      answerMe: me('AUDITOR'),
      answer: (): Answer => ({ data }),
    });
  }

  it('shows those that wait, oldest first, and goes on', async () => {
    const { sent } = open('/operations/verifications');
    expect(await screen.findByText('共 21 项')).toBeVisible();
    expect(sent[0]?.variables).toEqual({ status: 'WAITING', kind: null, first: 20, after: null });
    expect(screen.getByRole('link', { name: '查看 candy 的认证申请' })).toHaveAttribute('href', '/operations/verifications/v1');
    await userEvent.click(screen.getByRole('link', { name: '下一页' }));
    await waitFor(() => expect(sent.at(-1)?.variables).toMatchObject({ after: 'c20' }));
  });

  it('filters by the address, and says when nothing is there', async () => {
    const none = { verifications: { ...list.verifications, totalCount: 0, nodes: [] } };
    const { sent } = open('/operations/verifications?status=ALL&kind=CERTIFICATION', none);
    expect(await screen.findByText('没有符合条件的认证申请。')).toBeVisible();
    expect(sent[0]?.variables).toMatchObject({ status: null, kind: 'CERTIFICATION' });
    expect(screen.getByRole('link', { name: '机构认证' })).toHaveAttribute('aria-current', 'page');
  });

  it('asks visitors to log in, or for the key', async () => {
    const { sent } = renderPage(<VerificationsPage />, {
      path: '/operations/verifications',
      at: '/operations/verifications',
      answer: (): Answer => ({ data: list }),
    });
    expect(await screen.findByRole('link', { name: '登录' })).toHaveAttribute(
      'href',
      '/login?next=%2Foperations%2Fverifications',
    );
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('运维密钥'), 'the-key{Enter}');
    expect(await screen.findByText('共 21 项')).toBeVisible();
  });
});
