import type { Messages } from './messages';

/** The terms of use and the privacy policy in English. */
export const legalEn: Pick<Messages, 'legal'> = {
  legal: {
    and: ' and the ',
    effective: 'In force since 1 November 2026. The Chinese text prevails.',
    terms: {
      title: 'Terms of use',
      link: 'terms of use',
      lead: 'Who uses the accounts, data and interfaces of this portal accepts the following. No account is needed to browse and to download data that is open without conditions.',
      part: {
        account: {
          title: 'Accounts',
          text: 'Register with what is true, one personal account a person. Password, codes and tokens are yours to keep; what is done with your account counts as done by you. If somebody else uses it, change the password and end the sessions at once.',
        },
        data: {
          title: 'Use of the data',
          text: 'The data of the portal is free of charge. Follow the licence that each resource names, and name the source in what you make. Data that is opened on application may be used only for the purpose of the application. Do not use data to identify persons, against the law, or to the harm of national security, the public or others.',
        },
        interfaces: {
          title: 'Interfaces and tokens',
          text: 'A token is for you and your applications alone; it is good for 90 days and a number of calls a day. Do not pass it on, get around the quota or send requests at an excessive rate. The portal may end a token that endangers its operation, and says why.',
        },
        quality: {
          title: 'Quality of the data',
          text: 'Each provider answers for its data; the portal hands it on as it is. Tell us of mistakes, and the provider will look into them. Check what you decide by the data.',
        },
        change: {
          title: 'Changes and end',
          text: 'Changes are announced on the site with the day on which they take force. You may stop using your account at any time. Accounts that break these terms gravely are closed; you may object.',
        },
        law: {
          title: 'Law',
          text: 'The law of the People’s Republic of China applies. Disputes are settled by agreement or, failing that, by the court at the seat of the authority in charge of the portal.',
        },
      },
    },
    privacy: {
      title: 'Privacy policy',
      link: 'privacy policy',
      lead: 'We collect only what is needed for what you ask of us. This page says what, why and for how long.',
      part: {
        collected: {
          title: 'What is collected',
          text: 'For a person: user name, mobile number and password; from abroad also name and number of the passport. For an organisation: its name and unified social credit code, and the name, identity number, e-mail and mobile number of its agent. When you log in: device, network address and time. When you ask to be verified: a person’s real name and the number of the document; an organisation’s documents and, if given, its address.',
        },
        use: {
          title: 'What for',
          text: 'To know who you are, to send codes by SMS, to keep accounts safe, to count quotas, to verify who you are, and to handle what you submit. Never for advertising, never for sale.',
        },
        shown: {
          title: 'What is shown and shared',
          text: 'Pages show mobile numbers, e-mail addresses, names and identity numbers in part only. The company that sends the SMS gets the number and the text. To prove a real name, name and number are sent to a service that checks them; where an operator has to decide, operators see name, number and documents, and auditors the name and the documents, and each look is recorded. Nobody else gets anything unless the law demands it.',
        },
        kept: {
          title: 'How long it is kept',
          text: 'Of passwords and tokens only hashes are kept, which cannot be turned back. Sessions are deleted when they end or expire. The number of a document is kept encrypted while a request is reviewed and deleted when that is over or withdrawn; what stays is the number with stars and a keyed hash, which limits the accounts of one document. Documents of organisations are deleted when the review is over or withdrawn; name, size and SHA-256 of each stay. The rest is kept until the account is deleted, unless the law says otherwise.',
        },
        browser: {
          title: 'In your browser',
          text: 'That you are logged in is kept in a cookie which scripts cannot read. Your language and recent searches stay in your browser and are not sent to us.',
        },
        rights: {
          title: 'Your rights',
          text: 'In your account you can see and correct what we hold, end sessions and revoke tokens. To have the account deleted, or for anything else, write to the authority in charge of the portal; it answers within 15 working days.',
        },
      },
    },
  },
};
