// Loaded first in a page under a strict policy: keeps what the policy refuses.
window.refused = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  window.refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
