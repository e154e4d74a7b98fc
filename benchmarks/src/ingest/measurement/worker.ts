import { type Job, jobSchema } from './Job';
import type { Measurement } from './Measurement';

// Each measurement loads what it needs and no more, so that all memory is its own.
async function run(job: Job): Promise<Measurement> {
  switch (job.kind) {
    case 'floor':
      return (await import('../floors/measureFloor')).measureFloor(job);
    case 'store':
      return (await import('../product/measureStore')).measureStore(job);
    case 'sdk':
      return (await import('../endToEnd/measureSdk')).measureSdk(job);
    case 'attribute':
      return (
        await import('../../attribution/measureAttribution')
      ).measureAttribution(job);
    case 'totals':
      return (await import('../../attribution/measureTotals')).measureTotals(
        job,
      );
    case 'evaluate':
      return (
        await import('../../evaluate/measureEvaluation')
      ).measureEvaluation(job);
    default:
      return (await import('../endToEnd/measureCollection')).measureCollection(
        job,
      );
  }
}

run(jobSchema.parse(JSON.parse(process.argv[2]))).then(
  measurement => {
    process.send?.(measurement, () => process.disconnect());
  },
  error => {
    console.error(error);
    process.exitCode = 1;
    process.disconnect();
  },
);
