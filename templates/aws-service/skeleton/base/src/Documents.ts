import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Item } from './Item.ts';

/** Where the documents of items are. */
export interface Documents {
  put(item: Item): Promise<void>;
  /** The document as JSON; undefined when there is none. */
  get(id: string): Promise<string | undefined>;
}

/** Documents in a bucket. */
export class BucketDocuments implements Documents {
  readonly #client = new S3Client({});
  readonly #bucket: string;

  constructor(bucket: string) {
    this.#bucket = bucket;
  }

  async put(item: Item): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: `items/${item.id}.json`,
        Body: JSON.stringify(item),
        ContentType: 'application/json',
      }),
    );
  }

  async get(id: string): Promise<string | undefined> {
    try {
      const { Body } = await this.#client.send(
        new GetObjectCommand({
          Bucket: this.#bucket,
          Key: `items/${id}.json`,
        }),
      );
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) {
        return undefined;
      }
      throw error;
    }
  }
}
