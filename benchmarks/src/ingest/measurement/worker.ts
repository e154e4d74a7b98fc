import { measureCollection } from '../endToEnd/measureCollection';
import { measureSdk } from '../endToEnd/measureSdk';
import { measureFloor } from '../floors/measureFloor';
import { measureStore } from '../product/measureStore';
import { type Job, jobSchema } from './Job';
import type { Measurement } from './Measurement';

async function run(job: Job): Promise<Measurement> {
  switch (job.kind) {
    case 'floor':
      return measureFloor(job);
    case 'store':
      return measureStore(job);
    case 'sdk':
      return measureSdk(job);
    default:
      return measureCollection(job);
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
