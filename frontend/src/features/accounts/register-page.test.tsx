import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, type Answer, type SentQuery } from '../../testing/render-page';
import { RegisterPage } from './register-page';

const done = { me: { id: 'a1' }, errors: [] };

function answerWith(answers: Readonly<Record<string, Answer>>) {
  let captchas = 0;
  return ({ operationName, variables }: SentQuery): Answer => {
    if (operationName !== 'CreateCaptcha') {
      return answers[operationName] ?? { errors: [{ message: `unexpected ${operationName}` }] };
    }
    captchas += 1;
    const isImage = variables.kind === 'IMAGE';
    const captcha = {
      id: `c${captchas}`,
      image: isImage ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : null,
      question: isImage ? null : '三加五等于几？',
      expiresInSeconds: 300,
    };
    return { data: { createCaptcha: { captcha, errors: [] } } };
  };
}

const codeSent: Answer = { data: { sendCode: { resendAfterSeconds: 60, expiresInSeconds: 600, errors: [] } } };

function show(answers: Readonly<Record<string, Answer>>, at = '/register') {
  return renderPage(<RegisterPage />, { path: '/register', at, answer: answerWith(answers) });
}

function box(name: string) {
  return screen.getByLabelText(name);
}

function write(name: string, value: string) {
  fireEvent.change(box(name), { target: { value } });
}

async function fillIn() {
  write('用户名', 'candy_wang');
  write('手机号', '13812345678');
  await userEvent.click(screen.getByRole('button', { name: '看不清？回答问题' }));
  await screen.findByText('三加五等于几？');
  write('验证问题', '8');
  await userEvent.click(screen.getByRole('button', { name: '获取短信验证码' }));
  await screen.findByText('验证码已发往 13812345678，10 分钟内有效。');
  write('短信验证码', '012345');
  write('登录密码', 'Passw0rd');
  write('确认密码', 'Passw0rd');
  await userEvent.click(screen.getByRole('checkbox', { name: '我已阅读并接受' }));
}

describe('registering', () => {
  it('says what is missing, on top and at each field, and goes to the first', async () => {
    const { sent } = show({});
    await userEvent.click(screen.getByRole('button', { name: '注册' }));
    const name = box('用户名');
    expect(name).toHaveFocus();
    expect(name).toHaveAttribute('aria-invalid', 'true');
    expect(name).toHaveAccessibleDescription(/请填写用户名/);
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(6);
    expect(sent.map(({ operationName }) => operationName)).toEqual(['CreateCaptcha']);
    await userEvent.type(name, 'candy');
    expect(name).toHaveAttribute('aria-invalid', 'false');
    await userEvent.click(screen.getByRole('link', { name: '请填写密码' }));
    expect(screen.getByLabelText('登录密码')).toHaveFocus();
  });

  it('proves the mobile number, sends what was typed, and goes where one came from', async () => {
    const { sent, router } = show(
      { SendCode: codeSent, RegisterPerson: { data: { registerPerson: done } } },
      '/register?next=%2Faccount%2Ftokens',
    );
    await fillIn();
    expect(screen.getByRole('button', { name: /后可重新获取$/ })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: '注册' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/account/tokens'));
    expect(sent.find(({ operationName }) => operationName === 'SendCode')?.variables.input).toEqual({
      mobile: '13812345678',
      purpose: 'REGISTER',
      captchaId: 'c2',
      captchaAnswer: '8',
    });
    expect(sent.at(-1)?.variables.input).toEqual({
      kind: 'RESIDENT',
      userName: 'candy_wang',
      mobile: '13812345678',
      code: '012345',
      password: 'Passw0rd',
      acceptsTerms: true,
    });
  });

  it('puts what the server refuses at its field, keeps what was typed, and forgets it once changed', async () => {
    const errors = [
      { __typename: 'InputError', message: '用户名已被使用', code: 'TAKEN', path: ['input', 'userName'] },
      { __typename: 'RefusedError', message: '注册暂停', code: 'CLOSED', path: null },
    ];
    show({ SendCode: codeSent, RegisterPerson: { data: { registerPerson: { me: null, errors } } } });
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: '注册' }));
    await waitFor(() => expect(box('用户名')).toHaveFocus());
    expect(box('用户名')).toHaveAccessibleDescription(/用户名已被使用/);
    expect(screen.getByRole('alert')).toHaveTextContent('注册暂停');
    expect(screen.getByLabelText('登录密码')).toHaveValue('Passw0rd');
    await userEvent.type(box('用户名'), '2');
    expect(box('用户名')).toHaveAttribute('aria-invalid', 'false');
  });

  it('fetches another check when the answer was wrong', async () => {
    const errors = [{ __typename: 'InputError', message: '验证码不正确', code: 'X', path: ['input', 'captchaAnswer'] }];
    const { sent } = show({
      SendCode: { data: { sendCode: { resendAfterSeconds: null, expiresInSeconds: null, errors } } },
    });
    await userEvent.click(screen.getByRole('button', { name: '获取短信验证码' }));
    expect(box('手机号')).toHaveFocus();
    write('手机号', '13812345678');
    write('图片验证码', 'wrong');
    await userEvent.click(screen.getByRole('button', { name: '获取短信验证码' }));
    await waitFor(() => expect(box('图片验证码')).toHaveFocus());
    expect(box('图片验证码')).toHaveValue('');
    expect(box('图片验证码')).toHaveAccessibleDescription(/验证码不正确/);
    expect(sent.map(({ operationName }) => operationName)).toEqual(['CreateCaptcha', 'SendCode', 'CreateCaptcha']);
  });

  it('shows how far a password meets the rules', async () => {
    show({});
    const rule = (name: RegExp) => screen.getByText(name, { selector: 'li' });
    expect(rule(/至少一个大写字母/)).toHaveTextContent('未满足');
    await userEvent.type(screen.getByLabelText('登录密码'), 'Pass');
    expect(rule(/至少一个大写字母/)).toHaveTextContent('已满足');
    expect(rule(/8-20 个字符/)).toHaveTextContent('未满足');
  });

  it('asks people from abroad for their passport, and organisations for their agent', async () => {
    show({}, '/register?kind=foreigner');
    expect(box('护照号码')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: '机构注册' }));
    expect(box('统一社会信用代码')).toBeVisible();
    expect(box('身份证号码')).toBeVisible();
    expect(screen.getByRole('radio', { name: '法人' })).toBeChecked();
    expect(screen.getByRole('link', { name: '机构注册' })).toHaveAttribute('aria-current', 'page');
  });
});
