// What can be chosen for the proof: how many days after a past date are watched.
import * as v from 'valibot';

export const HORIZONS = ['30', '60', '90', '180'] as const;

export const proofSettings = v.object({ horizon: v.optional(v.picklist(HORIZONS), '90') });
