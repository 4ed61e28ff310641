import { graphql } from '../../../graphql';
import type { CreateCaptchaMutation as CreateCaptchaData } from '../../../graphql/graphql';

export const CreateCaptchaMutation = graphql(`
  mutation CreateCaptcha($kind: CaptchaKind!) {
    createCaptcha(kind: $kind) {
      captcha {
        id
        image
        question
        expiresInSeconds
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`);

export type Captcha = NonNullable<CreateCaptchaData['createCaptcha']['captcha']>;
