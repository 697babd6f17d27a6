import 'open-door-screening/define';
