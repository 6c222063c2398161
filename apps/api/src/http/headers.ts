import type { ServerResponse } from 'node:http';

/** On every answer, pages and API alike. The Content-Security-Policy of pages comes from the web application, with a nonce for each. */
export function secure(response: ServerResponse, https: boolean): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** The API's answers are data of one person: nothing in them may run, be framed or be kept. */
export function secureData(response: ServerResponse): void {
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('cache-control', 'no-store');
}
