import type { Scene } from './camera';
import { hillRoadBus } from './hill-road-bus';
import { marketStalls } from './market-stalls';
import { reservoirDam } from './reservoir-dam';
import { stoneBridge } from './stone-bridge';
import { streetRenovation } from './street-renovation';

/** Every scene by the name of its picture. */
export const album: Readonly<Record<string, () => Scene>> = {
  'hill-road-bus': hillRoadBus,
  'market-stalls': marketStalls,
  'reservoir-dam': reservoirDam,
  'stone-bridge': stoneBridge,
  'street-renovation': streetRenovation,
};
