// Before the elements: as in a browser without a connection. The server refuses the requests of this page as well.
Object.defineProperty(navigator, 'onLine', { get: () => false });
