import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { FilesAway } from '@kehila/platform';
import { isNotNow } from './format-error';

describe('an error that says that the database, or the bucket of uploads, is away', () => {
  it.each([
    ['the server that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['the port where nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the connection that breaks under a statement', new Error('Connection terminated unexpectedly')],
    ['the statement after it', new Error('Client has encountered a connection error and is not queryable')],
    ['the statement on a connection that was closed', new Error('Client was closed and is not queryable')],
    ['the transaction whose connection went away between two statements', new QueryRunnerAlreadyReleasedError()],
    ['the bucket that does not serve', new FilesAway('SlowDown')],
  ])('is %s', (_, error) => expect(isNotNow(error)).toBe(true));

  it.each([
    ['a broken constraint', Object.assign(new Error('duplicate key'), { code: '23505' })],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['nothing', null],
  ])('is not %s', (_, error) => expect(isNotNow(error)).toBe(false));
});
