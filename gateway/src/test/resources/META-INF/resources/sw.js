"a service worker";
