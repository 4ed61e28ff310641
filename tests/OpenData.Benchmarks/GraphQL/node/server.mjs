// One of the servers on Node.js that the bench compares with: node server.mjs mercurius|yoga
// The page of hits comes as JSON in the environment variable HITS. Prints its address when it listens.
import { createServer } from 'node:http';

const page = JSON.parse(process.env.HITS);

const schema = `
  type Query { search(text: String, first: Int! = 10): HitPage! }
  type HitPage { totalCount: Int! nodes: [Hit!]! }
  type Hit {
    id: ID! title: String! abstract: String! provider: String! domain: String
    updatedAt: String views: Int! tags: [String!]!
  }`;

const resolvers = {
  Query: {
    search: (_, { first }) => ({ totalCount: page.totalCount, nodes: page.nodes.slice(0, first) }),
  },
};

async function startMercurius() {
  const { default: fastify } = await import('fastify');
  const { default: mercurius } = await import('mercurius');
  const app = fastify();
  app.register(mercurius, { schema, resolvers, jit: 1 });
  return app.listen({ port: 0, host: '127.0.0.1' });
}

async function startYoga() {
  const { createSchema, createYoga } = await import('graphql-yoga');
  const yoga = createYoga({ schema: createSchema({ typeDefs: schema, resolvers }), graphiql: false, logging: false });
  const server = createServer(yoga);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

console.log(await (process.argv[2] === 'yoga' ? startYoga() : startMercurius()));
