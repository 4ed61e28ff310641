/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment BriefFields on Resource {\n    key\n    title\n    abstract\n    provider\n  }\n": typeof types.BriefFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError {\n    message\n    code\n    path\n    ... on LockedError {\n      retryAfterSeconds\n    }\n  }\n": typeof types.UserErrorFieldsFragmentDoc,
    "\n  query HotWords($first: Int!) {\n    hotWords(first: $first) {\n      text\n    }\n  }\n": typeof types.HotWordsDocument,
    "\n  query Suggestions($text: String!, $first: Int!) {\n    suggestions(text: $text, first: $first) {\n      text\n      kind\n      ranges {\n        start\n        end\n      }\n    }\n  }\n": typeof types.SuggestionsDocument,
    "\n  query Me {\n    me {\n      id\n      userName\n      roles\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation SignOut {\n    signOut {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation BecomeDeveloper($input: BecomeDeveloperInput!) {\n    becomeDeveloper(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.BecomeDeveloperDocument,
    "\n  mutation ChangeAgent($input: ChangeAgentInput!) {\n    changeAgent(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangeAgentDocument,
    "\n  mutation ChangeMobile($input: ChangeMobileInput!) {\n    changeMobile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangeMobileDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation CreateCaptcha($kind: CaptchaKind!) {\n    createCaptcha(kind: $kind) {\n      captcha {\n        id\n        image\n        question\n        expiresInSeconds\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.CreateCaptchaDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.CreateTokenDocument,
    "\n  query Doors {\n    doors {\n      certificatePort\n      providers {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n": typeof types.DoorsDocument,
    "\n  query ExternalStranger {\n    externalStranger {\n      isVerified\n      next\n      provider {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n": typeof types.ExternalStrangerDocument,
    "\n  mutation BindExternal($input: SignInInput!) {\n    bindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.BindExternalDocument,
    "\n  mutation RegisterExternal($input: RegisterExternalInput!) {\n    registerExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RegisterExternalDocument,
    "\n  mutation UnbindExternal($input: UnbindExternalInput!) {\n    unbindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.UnbindExternalDocument,
    "\n  mutation RefreshToken($input: TokenInput!) {\n    refreshToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RefreshTokenDocument,
    "\n  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {\n    registerOrganisation(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RegisterOrganisationDocument,
    "\n  mutation RegisterPerson($input: RegisterPersonInput!) {\n    registerPerson(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RegisterPersonDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeToken($input: TokenInput!) {\n    revokeToken(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RevokeTokenDocument,
    "\n  mutation StartScan {\n    startScan {\n      code\n      secret\n      number\n    }\n  }\n": typeof types.StartScanDocument,
    "\n  mutation CompleteScan($input: CompleteScanInput!) {\n    completeScan(input: $input) {\n      status\n      me {\n        id\n      }\n    }\n  }\n": typeof types.CompleteScanDocument,
    "\n  query Scan($code: String!) {\n    scan(code: $code) {\n      number\n      device\n      address\n    }\n  }\n": typeof types.ScanDocument,
    "\n  mutation AnswerScan($input: AnswerScanInput!) {\n    answerScan(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.AnswerScanDocument,
    "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) {\n      resendAfterSeconds\n      expiresInSeconds\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SignInWithCodeDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  query Account {\n    me {\n      id\n      userName\n      kind\n      roles\n      mobile\n      email\n      realName\n      industry\n      occupation\n      createdAt\n      organisation {\n        name\n        creditCode\n        agentName\n        agentIdentityNumber\n      }\n      developer {\n        developerName\n        since\n      }\n      sessions {\n        id\n        createdAt\n        lastSeenAt\n        address\n        device\n        isCurrent\n      }\n      externalIdentities {\n        id\n        provider\n        boundAt\n      }\n      tokens {\n        id\n        name\n        prefix\n        createdAt\n        expiresAt\n        dailyQuota\n        remainingToday\n        status\n      }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation VerifyReset($input: VerifyResetInput!) {\n    verifyReset(input: $input) {\n      ticket\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.VerifyResetDocument,
    "\n  query Interfaces {\n    newest: search(filter: { category: [INTERFACE], example: false }, sort: UPDATED, first: 5) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    mostCalled: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 5) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n": typeof types.InterfacesDocument,
    "\n  query Home {\n    catalog {\n      products\n      interfaces\n      providers\n      dataItems\n      views\n      calls\n    }\n    overview: search(first: 0) {\n      facets {\n        field\n        buckets {\n          value\n          count\n        }\n      }\n    }\n    newest: search(filter: { category: [PRODUCT], example: false }, sort: UPDATED, first: 3) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    hottest: search(filter: { category: [PRODUCT], example: false }, sort: VIEWS, first: 3) {\n      nodes {\n        ...BriefFields\n        views\n      }\n    }\n    hottestInterfaces: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 3) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query Operations {\n    operations {\n      viewVersion\n      isServing\n      isComplete\n      silos {\n        name\n        address\n        generation\n        status\n        since\n        isAnswering\n        report {\n          version\n          uptimeSeconds\n          viewVersion\n          activations\n          feedLag\n          documents\n        }\n      }\n      activations {\n        grainType\n        here\n        everywhere\n        requests\n      }\n      feed {\n        position\n        lag\n        lagSeconds\n        unreadSeconds\n      }\n      index {\n        documents\n        changedAt\n      }\n    }\n  }\n": typeof types.OperationsDocument,
    "\n  query Resource($key: String!) {\n    resource(key: $key) {\n      key\n      title\n      abstract\n      provider\n      domain\n      themes\n      industry\n      openType\n      category\n      updateFrequency\n      scenarios\n      tags\n      keywords\n      formats\n      publishedAt\n      updatedAt\n      rowCount\n      sourceUrl\n      sourcePortal\n      province\n      city\n      license\n      isExample\n      unmapped {\n        field\n        value\n      }\n      views\n      downloads\n      calls\n      rating\n      files {\n        name\n        format\n        size\n      }\n      dataItems {\n        name\n        code\n        type\n        length\n        description\n      }\n      parameters {\n        name\n        code\n        type\n        length\n        description\n      }\n      sample(first: 10) {\n        totalCount\n        columns {\n          name\n          code\n          type\n          length\n          description\n        }\n        rows\n      }\n      interfaces {\n        method\n        path\n        parameters {\n          name\n          type\n          required\n          defaultValue\n          description\n        }\n        returns {\n          name\n          code\n          type\n          length\n          description\n        }\n      }\n      related(first: 6) {\n        key\n        title\n        abstract\n        provider\n        category\n        updatedAt\n        isExample\n      }\n    }\n  }\n": typeof types.ResourceDocument,
    "\n  fragment SearchRows on ResourceConnection {\n    totalCount\n    totalIsExact\n    didYouMean\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      cursor\n      seriesCount\n      matches {\n        field\n        fragments\n      }\n      node {\n        key\n        title\n        abstract\n        provider\n        domain\n        openType\n        category\n        formats\n        updatedAt\n        views\n        downloads\n        calls\n        rating\n        isExample\n      }\n    }\n  }\n": typeof types.SearchRowsFragmentDoc,
    "\n  query Search(\n    $text: String\n    $scope: SearchScope!\n    $filter: ResourceFilter\n    $sort: ResourceSort!\n    $groupSeries: Boolean!\n    $first: Int!\n    $after: String\n    $withRows: Boolean!\n  ) {\n    search(\n      text: $text\n      scope: $scope\n      filter: $filter\n      sort: $sort\n      groupSeries: $groupSeries\n      first: $first\n      after: $after\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      ...SearchRows @include(if: $withRows)\n    }\n  }\n": typeof types.SearchDocument,
    "subscription Changes {\n  resourceChanged {\n    id\n    resource {\n      title\n      updatedAt\n    }\n  }\n}": typeof types.ChangesDocument,
    "query WhatToType {\n  suggestions(text: \"tingche\", first: 5) {\n    text\n    kind\n  }\n  hotWords {\n    text\n  }\n}": typeof types.WhatToTypeDocument,
    "query FindTable {\n  search(text: \"上海市街镇代码\", first: 1) {\n    nodes {\n      id\n      title\n      rowCount\n    }\n  }\n}\n\nquery TableRows($id: ID!) {\n  rows(\n    resourceId: $id\n    first: 10\n    filter: {cell: {column: \"所属区\", equals: \"浦东新区\"}}\n    orderBy: [{column: \"街镇名称\", direction: DESC}]\n  ) {\n    totalCount\n    columns {\n      name\n      code\n      type\n    }\n    nodes {\n      values\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.FindTableDocument,
    "query SearchWithCounts($text: String = \"停车\") {\n  search(text: $text, first: 5, filter: {not: {domain: [\"城市建设\"]}}) {\n    totalCount\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      node {\n        id\n        title\n        provider\n        updatedAt\n        views\n      }\n      matches {\n        field\n        fragments\n      }\n    }\n  }\n}": typeof types.SearchWithCountsDocument,
};
const documents: Documents = {
    "\n  fragment BriefFields on Resource {\n    key\n    title\n    abstract\n    provider\n  }\n": types.BriefFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError {\n    message\n    code\n    path\n    ... on LockedError {\n      retryAfterSeconds\n    }\n  }\n": types.UserErrorFieldsFragmentDoc,
    "\n  query HotWords($first: Int!) {\n    hotWords(first: $first) {\n      text\n    }\n  }\n": types.HotWordsDocument,
    "\n  query Suggestions($text: String!, $first: Int!) {\n    suggestions(text: $text, first: $first) {\n      text\n      kind\n      ranges {\n        start\n        end\n      }\n    }\n  }\n": types.SuggestionsDocument,
    "\n  query Me {\n    me {\n      id\n      userName\n      roles\n    }\n  }\n": types.MeDocument,
    "\n  mutation SignOut {\n    signOut {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation BecomeDeveloper($input: BecomeDeveloperInput!) {\n    becomeDeveloper(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.BecomeDeveloperDocument,
    "\n  mutation ChangeAgent($input: ChangeAgentInput!) {\n    changeAgent(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangeAgentDocument,
    "\n  mutation ChangeMobile($input: ChangeMobileInput!) {\n    changeMobile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangeMobileDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation CreateCaptcha($kind: CaptchaKind!) {\n    createCaptcha(kind: $kind) {\n      captcha {\n        id\n        image\n        question\n        expiresInSeconds\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.CreateCaptchaDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.CreateTokenDocument,
    "\n  query Doors {\n    doors {\n      certificatePort\n      providers {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n": types.DoorsDocument,
    "\n  query ExternalStranger {\n    externalStranger {\n      isVerified\n      next\n      provider {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n": types.ExternalStrangerDocument,
    "\n  mutation BindExternal($input: SignInInput!) {\n    bindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.BindExternalDocument,
    "\n  mutation RegisterExternal($input: RegisterExternalInput!) {\n    registerExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RegisterExternalDocument,
    "\n  mutation UnbindExternal($input: UnbindExternalInput!) {\n    unbindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.UnbindExternalDocument,
    "\n  mutation RefreshToken($input: TokenInput!) {\n    refreshToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RefreshTokenDocument,
    "\n  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {\n    registerOrganisation(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RegisterOrganisationDocument,
    "\n  mutation RegisterPerson($input: RegisterPersonInput!) {\n    registerPerson(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RegisterPersonDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeToken($input: TokenInput!) {\n    revokeToken(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RevokeTokenDocument,
    "\n  mutation StartScan {\n    startScan {\n      code\n      secret\n      number\n    }\n  }\n": types.StartScanDocument,
    "\n  mutation CompleteScan($input: CompleteScanInput!) {\n    completeScan(input: $input) {\n      status\n      me {\n        id\n      }\n    }\n  }\n": types.CompleteScanDocument,
    "\n  query Scan($code: String!) {\n    scan(code: $code) {\n      number\n      device\n      address\n    }\n  }\n": types.ScanDocument,
    "\n  mutation AnswerScan($input: AnswerScanInput!) {\n    answerScan(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.AnswerScanDocument,
    "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) {\n      resendAfterSeconds\n      expiresInSeconds\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SignInWithCodeDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  query Account {\n    me {\n      id\n      userName\n      kind\n      roles\n      mobile\n      email\n      realName\n      industry\n      occupation\n      createdAt\n      organisation {\n        name\n        creditCode\n        agentName\n        agentIdentityNumber\n      }\n      developer {\n        developerName\n        since\n      }\n      sessions {\n        id\n        createdAt\n        lastSeenAt\n        address\n        device\n        isCurrent\n      }\n      externalIdentities {\n        id\n        provider\n        boundAt\n      }\n      tokens {\n        id\n        name\n        prefix\n        createdAt\n        expiresAt\n        dailyQuota\n        remainingToday\n        status\n      }\n    }\n  }\n": types.AccountDocument,
    "\n  mutation VerifyReset($input: VerifyResetInput!) {\n    verifyReset(input: $input) {\n      ticket\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.VerifyResetDocument,
    "\n  query Interfaces {\n    newest: search(filter: { category: [INTERFACE], example: false }, sort: UPDATED, first: 5) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    mostCalled: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 5) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n": types.InterfacesDocument,
    "\n  query Home {\n    catalog {\n      products\n      interfaces\n      providers\n      dataItems\n      views\n      calls\n    }\n    overview: search(first: 0) {\n      facets {\n        field\n        buckets {\n          value\n          count\n        }\n      }\n    }\n    newest: search(filter: { category: [PRODUCT], example: false }, sort: UPDATED, first: 3) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    hottest: search(filter: { category: [PRODUCT], example: false }, sort: VIEWS, first: 3) {\n      nodes {\n        ...BriefFields\n        views\n      }\n    }\n    hottestInterfaces: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 3) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  query Operations {\n    operations {\n      viewVersion\n      isServing\n      isComplete\n      silos {\n        name\n        address\n        generation\n        status\n        since\n        isAnswering\n        report {\n          version\n          uptimeSeconds\n          viewVersion\n          activations\n          feedLag\n          documents\n        }\n      }\n      activations {\n        grainType\n        here\n        everywhere\n        requests\n      }\n      feed {\n        position\n        lag\n        lagSeconds\n        unreadSeconds\n      }\n      index {\n        documents\n        changedAt\n      }\n    }\n  }\n": types.OperationsDocument,
    "\n  query Resource($key: String!) {\n    resource(key: $key) {\n      key\n      title\n      abstract\n      provider\n      domain\n      themes\n      industry\n      openType\n      category\n      updateFrequency\n      scenarios\n      tags\n      keywords\n      formats\n      publishedAt\n      updatedAt\n      rowCount\n      sourceUrl\n      sourcePortal\n      province\n      city\n      license\n      isExample\n      unmapped {\n        field\n        value\n      }\n      views\n      downloads\n      calls\n      rating\n      files {\n        name\n        format\n        size\n      }\n      dataItems {\n        name\n        code\n        type\n        length\n        description\n      }\n      parameters {\n        name\n        code\n        type\n        length\n        description\n      }\n      sample(first: 10) {\n        totalCount\n        columns {\n          name\n          code\n          type\n          length\n          description\n        }\n        rows\n      }\n      interfaces {\n        method\n        path\n        parameters {\n          name\n          type\n          required\n          defaultValue\n          description\n        }\n        returns {\n          name\n          code\n          type\n          length\n          description\n        }\n      }\n      related(first: 6) {\n        key\n        title\n        abstract\n        provider\n        category\n        updatedAt\n        isExample\n      }\n    }\n  }\n": types.ResourceDocument,
    "\n  fragment SearchRows on ResourceConnection {\n    totalCount\n    totalIsExact\n    didYouMean\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      cursor\n      seriesCount\n      matches {\n        field\n        fragments\n      }\n      node {\n        key\n        title\n        abstract\n        provider\n        domain\n        openType\n        category\n        formats\n        updatedAt\n        views\n        downloads\n        calls\n        rating\n        isExample\n      }\n    }\n  }\n": types.SearchRowsFragmentDoc,
    "\n  query Search(\n    $text: String\n    $scope: SearchScope!\n    $filter: ResourceFilter\n    $sort: ResourceSort!\n    $groupSeries: Boolean!\n    $first: Int!\n    $after: String\n    $withRows: Boolean!\n  ) {\n    search(\n      text: $text\n      scope: $scope\n      filter: $filter\n      sort: $sort\n      groupSeries: $groupSeries\n      first: $first\n      after: $after\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      ...SearchRows @include(if: $withRows)\n    }\n  }\n": types.SearchDocument,
    "subscription Changes {\n  resourceChanged {\n    id\n    resource {\n      title\n      updatedAt\n    }\n  }\n}": types.ChangesDocument,
    "query WhatToType {\n  suggestions(text: \"tingche\", first: 5) {\n    text\n    kind\n  }\n  hotWords {\n    text\n  }\n}": types.WhatToTypeDocument,
    "query FindTable {\n  search(text: \"上海市街镇代码\", first: 1) {\n    nodes {\n      id\n      title\n      rowCount\n    }\n  }\n}\n\nquery TableRows($id: ID!) {\n  rows(\n    resourceId: $id\n    first: 10\n    filter: {cell: {column: \"所属区\", equals: \"浦东新区\"}}\n    orderBy: [{column: \"街镇名称\", direction: DESC}]\n  ) {\n    totalCount\n    columns {\n      name\n      code\n      type\n    }\n    nodes {\n      values\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.FindTableDocument,
    "query SearchWithCounts($text: String = \"停车\") {\n  search(text: $text, first: 5, filter: {not: {domain: [\"城市建设\"]}}) {\n    totalCount\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      node {\n        id\n        title\n        provider\n        updatedAt\n        views\n      }\n      matches {\n        field\n        fragments\n      }\n    }\n  }\n}": types.SearchWithCountsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BriefFields on Resource {\n    key\n    title\n    abstract\n    provider\n  }\n"): (typeof documents)["\n  fragment BriefFields on Resource {\n    key\n    title\n    abstract\n    provider\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserErrorFields on UserError {\n    message\n    code\n    path\n    ... on LockedError {\n      retryAfterSeconds\n    }\n  }\n"): (typeof documents)["\n  fragment UserErrorFields on UserError {\n    message\n    code\n    path\n    ... on LockedError {\n      retryAfterSeconds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HotWords($first: Int!) {\n    hotWords(first: $first) {\n      text\n    }\n  }\n"): (typeof documents)["\n  query HotWords($first: Int!) {\n    hotWords(first: $first) {\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suggestions($text: String!, $first: Int!) {\n    suggestions(text: $text, first: $first) {\n      text\n      kind\n      ranges {\n        start\n        end\n      }\n    }\n  }\n"): (typeof documents)["\n  query Suggestions($text: String!, $first: Int!) {\n    suggestions(text: $text, first: $first) {\n      text\n      kind\n      ranges {\n        start\n        end\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      userName\n      roles\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      id\n      userName\n      roles\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BecomeDeveloper($input: BecomeDeveloperInput!) {\n    becomeDeveloper(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BecomeDeveloper($input: BecomeDeveloperInput!) {\n    becomeDeveloper(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeAgent($input: ChangeAgentInput!) {\n    changeAgent(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeAgent($input: ChangeAgentInput!) {\n    changeAgent(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMobile($input: ChangeMobileInput!) {\n    changeMobile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMobile($input: ChangeMobileInput!) {\n    changeMobile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCaptcha($kind: CaptchaKind!) {\n    createCaptcha(kind: $kind) {\n      captcha {\n        id\n        image\n        question\n        expiresInSeconds\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCaptcha($kind: CaptchaKind!) {\n    createCaptcha(kind: $kind) {\n      captcha {\n        id\n        image\n        question\n        expiresInSeconds\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateToken($input: CreateTokenInput!) {\n    createToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Doors {\n    doors {\n      certificatePort\n      providers {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n"): (typeof documents)["\n  query Doors {\n    doors {\n      certificatePort\n      providers {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExternalStranger {\n    externalStranger {\n      isVerified\n      next\n      provider {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExternalStranger {\n    externalStranger {\n      isVerified\n      next\n      provider {\n        id\n        chineseName\n        englishName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BindExternal($input: SignInInput!) {\n    bindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BindExternal($input: SignInInput!) {\n    bindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterExternal($input: RegisterExternalInput!) {\n    registerExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterExternal($input: RegisterExternalInput!) {\n    registerExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnbindExternal($input: UnbindExternalInput!) {\n    unbindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnbindExternal($input: UnbindExternalInput!) {\n    unbindExternal(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshToken($input: TokenInput!) {\n    refreshToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshToken($input: TokenInput!) {\n    refreshToken(input: $input) {\n      secret\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {\n    registerOrganisation(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {\n    registerOrganisation(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterPerson($input: RegisterPersonInput!) {\n    registerPerson(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterPerson($input: RegisterPersonInput!) {\n    registerPerson(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeToken($input: TokenInput!) {\n    revokeToken(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeToken($input: TokenInput!) {\n    revokeToken(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartScan {\n    startScan {\n      code\n      secret\n      number\n    }\n  }\n"): (typeof documents)["\n  mutation StartScan {\n    startScan {\n      code\n      secret\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteScan($input: CompleteScanInput!) {\n    completeScan(input: $input) {\n      status\n      me {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteScan($input: CompleteScanInput!) {\n    completeScan(input: $input) {\n      status\n      me {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scan($code: String!) {\n    scan(code: $code) {\n      number\n      device\n      address\n    }\n  }\n"): (typeof documents)["\n  query Scan($code: String!) {\n    scan(code: $code) {\n      number\n      device\n      address\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerScan($input: AnswerScanInput!) {\n    answerScan(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerScan($input: AnswerScanInput!) {\n    answerScan(input: $input) {\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) {\n      resendAfterSeconds\n      expiresInSeconds\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendCode($input: SendCodeInput!) {\n    sendCode(input: $input) {\n      resendAfterSeconds\n      expiresInSeconds\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      me {\n        id\n      }\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    me {\n      id\n      userName\n      kind\n      roles\n      mobile\n      email\n      realName\n      industry\n      occupation\n      createdAt\n      organisation {\n        name\n        creditCode\n        agentName\n        agentIdentityNumber\n      }\n      developer {\n        developerName\n        since\n      }\n      sessions {\n        id\n        createdAt\n        lastSeenAt\n        address\n        device\n        isCurrent\n      }\n      externalIdentities {\n        id\n        provider\n        boundAt\n      }\n      tokens {\n        id\n        name\n        prefix\n        createdAt\n        expiresAt\n        dailyQuota\n        remainingToday\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query Account {\n    me {\n      id\n      userName\n      kind\n      roles\n      mobile\n      email\n      realName\n      industry\n      occupation\n      createdAt\n      organisation {\n        name\n        creditCode\n        agentName\n        agentIdentityNumber\n      }\n      developer {\n        developerName\n        since\n      }\n      sessions {\n        id\n        createdAt\n        lastSeenAt\n        address\n        device\n        isCurrent\n      }\n      externalIdentities {\n        id\n        provider\n        boundAt\n      }\n      tokens {\n        id\n        name\n        prefix\n        createdAt\n        expiresAt\n        dailyQuota\n        remainingToday\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyReset($input: VerifyResetInput!) {\n    verifyReset(input: $input) {\n      ticket\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyReset($input: VerifyResetInput!) {\n    verifyReset(input: $input) {\n      ticket\n      errors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Interfaces {\n    newest: search(filter: { category: [INTERFACE], example: false }, sort: UPDATED, first: 5) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    mostCalled: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 5) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n"): (typeof documents)["\n  query Interfaces {\n    newest: search(filter: { category: [INTERFACE], example: false }, sort: UPDATED, first: 5) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    mostCalled: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 5) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    catalog {\n      products\n      interfaces\n      providers\n      dataItems\n      views\n      calls\n    }\n    overview: search(first: 0) {\n      facets {\n        field\n        buckets {\n          value\n          count\n        }\n      }\n    }\n    newest: search(filter: { category: [PRODUCT], example: false }, sort: UPDATED, first: 3) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    hottest: search(filter: { category: [PRODUCT], example: false }, sort: VIEWS, first: 3) {\n      nodes {\n        ...BriefFields\n        views\n      }\n    }\n    hottestInterfaces: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 3) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    catalog {\n      products\n      interfaces\n      providers\n      dataItems\n      views\n      calls\n    }\n    overview: search(first: 0) {\n      facets {\n        field\n        buckets {\n          value\n          count\n        }\n      }\n    }\n    newest: search(filter: { category: [PRODUCT], example: false }, sort: UPDATED, first: 3) {\n      nodes {\n        ...BriefFields\n        updatedAt\n      }\n    }\n    hottest: search(filter: { category: [PRODUCT], example: false }, sort: VIEWS, first: 3) {\n      nodes {\n        ...BriefFields\n        views\n      }\n    }\n    hottestInterfaces: search(filter: { category: [INTERFACE], example: false }, sort: CALLS, first: 3) {\n      nodes {\n        ...BriefFields\n        calls\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Operations {\n    operations {\n      viewVersion\n      isServing\n      isComplete\n      silos {\n        name\n        address\n        generation\n        status\n        since\n        isAnswering\n        report {\n          version\n          uptimeSeconds\n          viewVersion\n          activations\n          feedLag\n          documents\n        }\n      }\n      activations {\n        grainType\n        here\n        everywhere\n        requests\n      }\n      feed {\n        position\n        lag\n        lagSeconds\n        unreadSeconds\n      }\n      index {\n        documents\n        changedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query Operations {\n    operations {\n      viewVersion\n      isServing\n      isComplete\n      silos {\n        name\n        address\n        generation\n        status\n        since\n        isAnswering\n        report {\n          version\n          uptimeSeconds\n          viewVersion\n          activations\n          feedLag\n          documents\n        }\n      }\n      activations {\n        grainType\n        here\n        everywhere\n        requests\n      }\n      feed {\n        position\n        lag\n        lagSeconds\n        unreadSeconds\n      }\n      index {\n        documents\n        changedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Resource($key: String!) {\n    resource(key: $key) {\n      key\n      title\n      abstract\n      provider\n      domain\n      themes\n      industry\n      openType\n      category\n      updateFrequency\n      scenarios\n      tags\n      keywords\n      formats\n      publishedAt\n      updatedAt\n      rowCount\n      sourceUrl\n      sourcePortal\n      province\n      city\n      license\n      isExample\n      unmapped {\n        field\n        value\n      }\n      views\n      downloads\n      calls\n      rating\n      files {\n        name\n        format\n        size\n      }\n      dataItems {\n        name\n        code\n        type\n        length\n        description\n      }\n      parameters {\n        name\n        code\n        type\n        length\n        description\n      }\n      sample(first: 10) {\n        totalCount\n        columns {\n          name\n          code\n          type\n          length\n          description\n        }\n        rows\n      }\n      interfaces {\n        method\n        path\n        parameters {\n          name\n          type\n          required\n          defaultValue\n          description\n        }\n        returns {\n          name\n          code\n          type\n          length\n          description\n        }\n      }\n      related(first: 6) {\n        key\n        title\n        abstract\n        provider\n        category\n        updatedAt\n        isExample\n      }\n    }\n  }\n"): (typeof documents)["\n  query Resource($key: String!) {\n    resource(key: $key) {\n      key\n      title\n      abstract\n      provider\n      domain\n      themes\n      industry\n      openType\n      category\n      updateFrequency\n      scenarios\n      tags\n      keywords\n      formats\n      publishedAt\n      updatedAt\n      rowCount\n      sourceUrl\n      sourcePortal\n      province\n      city\n      license\n      isExample\n      unmapped {\n        field\n        value\n      }\n      views\n      downloads\n      calls\n      rating\n      files {\n        name\n        format\n        size\n      }\n      dataItems {\n        name\n        code\n        type\n        length\n        description\n      }\n      parameters {\n        name\n        code\n        type\n        length\n        description\n      }\n      sample(first: 10) {\n        totalCount\n        columns {\n          name\n          code\n          type\n          length\n          description\n        }\n        rows\n      }\n      interfaces {\n        method\n        path\n        parameters {\n          name\n          type\n          required\n          defaultValue\n          description\n        }\n        returns {\n          name\n          code\n          type\n          length\n          description\n        }\n      }\n      related(first: 6) {\n        key\n        title\n        abstract\n        provider\n        category\n        updatedAt\n        isExample\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SearchRows on ResourceConnection {\n    totalCount\n    totalIsExact\n    didYouMean\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      cursor\n      seriesCount\n      matches {\n        field\n        fragments\n      }\n      node {\n        key\n        title\n        abstract\n        provider\n        domain\n        openType\n        category\n        formats\n        updatedAt\n        views\n        downloads\n        calls\n        rating\n        isExample\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SearchRows on ResourceConnection {\n    totalCount\n    totalIsExact\n    didYouMean\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      cursor\n      seriesCount\n      matches {\n        field\n        fragments\n      }\n      node {\n        key\n        title\n        abstract\n        provider\n        domain\n        openType\n        category\n        formats\n        updatedAt\n        views\n        downloads\n        calls\n        rating\n        isExample\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search(\n    $text: String\n    $scope: SearchScope!\n    $filter: ResourceFilter\n    $sort: ResourceSort!\n    $groupSeries: Boolean!\n    $first: Int!\n    $after: String\n    $withRows: Boolean!\n  ) {\n    search(\n      text: $text\n      scope: $scope\n      filter: $filter\n      sort: $sort\n      groupSeries: $groupSeries\n      first: $first\n      after: $after\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      ...SearchRows @include(if: $withRows)\n    }\n  }\n"): (typeof documents)["\n  query Search(\n    $text: String\n    $scope: SearchScope!\n    $filter: ResourceFilter\n    $sort: ResourceSort!\n    $groupSeries: Boolean!\n    $first: Int!\n    $after: String\n    $withRows: Boolean!\n  ) {\n    search(\n      text: $text\n      scope: $scope\n      filter: $filter\n      sort: $sort\n      groupSeries: $groupSeries\n      first: $first\n      after: $after\n    ) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      ...SearchRows @include(if: $withRows)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Changes {\n  resourceChanged {\n    id\n    resource {\n      title\n      updatedAt\n    }\n  }\n}"): (typeof documents)["subscription Changes {\n  resourceChanged {\n    id\n    resource {\n      title\n      updatedAt\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhatToType {\n  suggestions(text: \"tingche\", first: 5) {\n    text\n    kind\n  }\n  hotWords {\n    text\n  }\n}"): (typeof documents)["query WhatToType {\n  suggestions(text: \"tingche\", first: 5) {\n    text\n    kind\n  }\n  hotWords {\n    text\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindTable {\n  search(text: \"上海市街镇代码\", first: 1) {\n    nodes {\n      id\n      title\n      rowCount\n    }\n  }\n}\n\nquery TableRows($id: ID!) {\n  rows(\n    resourceId: $id\n    first: 10\n    filter: {cell: {column: \"所属区\", equals: \"浦东新区\"}}\n    orderBy: [{column: \"街镇名称\", direction: DESC}]\n  ) {\n    totalCount\n    columns {\n      name\n      code\n      type\n    }\n    nodes {\n      values\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query FindTable {\n  search(text: \"上海市街镇代码\", first: 1) {\n    nodes {\n      id\n      title\n      rowCount\n    }\n  }\n}\n\nquery TableRows($id: ID!) {\n  rows(\n    resourceId: $id\n    first: 10\n    filter: {cell: {column: \"所属区\", equals: \"浦东新区\"}}\n    orderBy: [{column: \"街镇名称\", direction: DESC}]\n  ) {\n    totalCount\n    columns {\n      name\n      code\n      type\n    }\n    nodes {\n      values\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchWithCounts($text: String = \"停车\") {\n  search(text: $text, first: 5, filter: {not: {domain: [\"城市建设\"]}}) {\n    totalCount\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      node {\n        id\n        title\n        provider\n        updatedAt\n        views\n      }\n      matches {\n        field\n        fragments\n      }\n    }\n  }\n}"): (typeof documents)["query SearchWithCounts($text: String = \"停车\") {\n  search(text: $text, first: 5, filter: {not: {domain: [\"城市建设\"]}}) {\n    totalCount\n    facets {\n      field\n      buckets {\n        value\n        count\n      }\n    }\n    edges {\n      node {\n        id\n        title\n        provider\n        updatedAt\n        views\n      }\n      matches {\n        field\n        fragments\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;