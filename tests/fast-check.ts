// Property tests end in time: a failure is made smaller only as long as a test may take, so that a run can never hang.
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 50_000 });
