// What can be chosen for the rhythm: whose list is shown.
import * as v from 'valibot';

export const rhythmSettings = v.object({ list: v.optional(v.picklist(['due', 'overdue']), 'due') });
