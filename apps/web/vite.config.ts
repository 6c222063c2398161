import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { spokenMessages } from './config/messages.ts';

export default defineConfig({
  plugins: [
    spokenMessages(),
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      router: { resolution: 'server' },
      // What a route names by its own address would be looked for from the page that is left.
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The framework's route announcer sets its own style attribute; no other attribute can carry script.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The server's pages are one bundle: what stands in the libs as source is read as source.
  ssr: {
    noExternal: [/^@kehila\//, /^graphql/, /^gql\.tada/, /^@0no-co\//],
    resolve: { conditions: ['@kehila/source', 'module', 'node', 'development|production'] },
  },
  build: { assetsInlineLimit: 0 },
  // What most pages share comes in one file: each of dozens of tiny ones is compressed and asked for by itself.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'shared', test: /[\\/]apps[\\/]web[\\/]src[\\/](?:words|parts|frame|api)[\\/]/, minShareCount: 40 }] } },
        },
      },
    },
  },
});
