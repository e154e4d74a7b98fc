import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages render in these tests, often beside other suites.
configure({ asyncUtilTimeout: 10_000 });
