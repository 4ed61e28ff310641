import { graphql } from '../../../../graphql';

export const PublishEventReportsMutation = graphql(`
  mutation PublishEventReports {
    publishEventReports {
      resourceKey
      rowCount
      outcome
    }
  }
`);
