import { operations, type OperationId } from '@betterdata/portal-contract';

/** Path and query as recordings name them, whatever the endpoint is called and the order of the parameters. */
export function requestUrl(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.sort();
  return apiPath(url.pathname) + url.search;
}

/** The operation of a request; undefined where the contract has none. */
export function operationOf(request: Request): OperationId | undefined {
  const path = apiPath(new URL(request.url).pathname).split('/');
  const ids = Object.keys(operations) as OperationId[];
  return ids.find((id) => {
    const { method, path: template } = operations[id];
    const parts = template.split('/');
    return (
      method === request.method &&
      parts.length === path.length &&
      parts.every((part, index) => part.startsWith('{') || part === path[index])
    );
  });
}

/** An endpoint may lie below a path of its own. */
function apiPath(pathname: string): string {
  const start = pathname.indexOf('/v1/');
  return start < 0 ? pathname : pathname.slice(start);
}
