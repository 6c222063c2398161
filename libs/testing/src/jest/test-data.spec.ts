import { refuseMissingData } from './test-data';

describe('the data that tests are to take', () => {
  it('are those of a folder, named from the workspace', () => {
    expect(() => refuseMissingData('src', `${__dirname}/../..`)).not.toThrow();
  });

  it('need not be named', () => {
    expect(() => refuseMissingData(undefined, __dirname)).not.toThrow();
  });

  it.each(['../nowhere', 'test-data.ts'])('are not in what is no folder (%s)', (named) => {
    expect(() => refuseMissingData(named, __dirname)).toThrow(`KEHILA_TEST_DATA says ${named}`);
  });
});
