// Reads portals, user types and portal users with Zoho's own SDK and compares them with a snapshot of the same sandbox.
// node sdk.mjs FOLDER URL SNAPSHOT: FOLDER has the SDK installed; the credentials are in the ZOHO_* variables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, url, snapshot] = process.argv.slice(2);
const installed = createRequire(resolve(folder, 'package.json')).resolve('@zohocrm/nodejs-sdk-8.0');
const zoho = await import(pathToFileURL(installed).href);

const PER_PAGE = 100;

await signIn();
const seen = await throughTheSdk();
const collected = fromTheSnapshot();

for (const kind of ['portals', 'userTypes', 'users']) {
  assert.ok(seen[kind].length > 0, `the SDK saw no ${kind}`);
  assert.deepEqual(collected[kind].sort(byText), seen[kind].sort(byText), `${kind} differ (+ snapshot, - SDK)`);
}
const counts = Object.entries(seen).map(([kind, all]) => `${kind} ${all.length}`);
console.log(`Zoho's SDK and Portcullis saw the same: ${counts.join(', ')}`);

async function signIn() {
  const token = new zoho.OAuthBuilder()
    .clientId(process.env.ZOHO_CLIENT_ID)
    .clientSecret(process.env.ZOHO_CLIENT_SECRET)
    .refreshToken(process.env.ZOHO_REFRESH_TOKEN)
    .build();
  await (await new zoho.InitializeBuilder())
    .environment(new zoho.Environment(url, `${url}/oauth/v2/token`, url))
    .token(token)
    .store(new zoho.FileStore(resolve(folder, 'tokens.txt')))
    .resourcePath(resolve(folder))
    .initialize();
}

async function throughTheSdk() {
  const all = { portals: [], userTypes: [], users: [] };
  for (const portal of (await body(new zoho.Portals.PortalsOperations().getPortals())).getPortals()) {
    all.portals.push({ zaid: portal.getZaid(), name: portal.getName(), active: portal.getActive() });
    const operations = new zoho.PortalUserType.PortalUserTypeOperations(portal.getName());
    for (const type of (await body(operations.getUserTypes())).getUserType()) {
      all.userTypes.push({ id: String(type.getId()), name: type.getName(), active: type.getActive() });
      for (const user of await usersOf(type.getId(), portal.getName())) {
        all.users.push({
          userType: String(type.getId()),
          id: String(user.getPersonalityId()),
          email: user.getEmail() ?? null,
          active: user.getActive(),
          confirmed: user.getConfirm(),
        });
      }
    }
  }
  return all;
}

async function usersOf(userType, portal) {
  const { UserTypeUsersOperations, GetUsersOfUserTypeParam } = zoho.UserTypeUsers;
  const users = [];
  for (let page = 1; ; page++) {
    const parameters = new zoho.ParameterMap();
    await parameters.add(GetUsersOfUserTypeParam.TYPE, 'AllUsers');
    await parameters.add(new zoho.Param('page', null), page);
    await parameters.add(new zoho.Param('per_page', null), PER_PAGE);
    const answer = await body(new UserTypeUsersOperations(userType, portal).getUsersOfUserType(parameters));
    users.push(...(answer?.getUsers() ?? []));
    if (!answer?.getInfo().getMoreRecords()) {
      return users;
    }
  }
}

/** What the SDK read, or null when the list is empty; an answer that it takes for an error ends the comparison. */
async function body(call) {
  const response = await call;
  if (response.getStatusCode() === 204) {
    return null;
  }
  assert.equal(response.getStatusCode(), 200);
  const answer = response.getObject();
  assert.equal(answer?.constructor.name, 'ResponseWrapper', 'the SDK did not understand the answer');
  return answer;
}

function fromTheSnapshot() {
  const records = readFileSync(snapshot, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  const of = (kind) => records.filter((record) => record.kind === kind);
  return {
    portals: of('portal').map(({ zaid, name, active }) => ({ zaid, name, active })),
    userTypes: of('userType').map(({ id, name, active }) => ({ id, name, active })),
    users: of('user').map(({ userType, personalityId, email, active, confirmed }) => (
      { userType, id: personalityId, email, active, confirmed })),
  };
}

function byText(one, other) {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
