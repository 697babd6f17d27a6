import 'open-door-screening/one-file';
