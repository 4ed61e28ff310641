import { graphql } from '../../../graphql';

export const StartScanMutation = graphql(`
  mutation StartScan {
    startScan {
      code
      secret
      number
    }
  }
`);

export const CompleteScanMutation = graphql(`
  mutation CompleteScan($input: CompleteScanInput!) {
    completeScan(input: $input) {
      status
      me {
        id
      }
    }
  }
`);

export const ScanQuery = graphql(`
  query Scan($code: String!) {
    scan(code: $code) {
      number
      device
      address
    }
  }
`);

export const AnswerScanMutation = graphql(`
  mutation AnswerScan($input: AnswerScanInput!) {
    answerScan(input: $input) {
      errors {
        ...UserErrorFields
      }
    }
  }
`);
