export { startWorker, type WorkerOptions } from './start-worker';
export { Worker } from './worker';
export { WorkerModule } from './worker.module';
