import type { Scene } from './camera';
import { hillRoadBus } from './hill-road-bus';
import { lanterns } from './lanterns';
import { library } from './library';
import { marketStalls } from './market-stalls';
import { morningExercise } from './morning-exercise';
import { oldGinkgo } from './old-ginkgo';
import { orchard } from './orchard';
import { reservoirDam } from './reservoir-dam';
import { sportsDay } from './sports-day';
import { stoneBridge } from './stone-bridge';
import { streetRenovation } from './street-renovation';
import { terraces } from './terraces';
import { wetland } from './wetland';

/** Every scene by the name of its picture. */
export const album: Readonly<Record<string, () => Scene>> = {
  'hill-road-bus': hillRoadBus,
  lanterns,
  library,
  'market-stalls': marketStalls,
  'morning-exercise': morningExercise,
  'old-ginkgo': oldGinkgo,
  orchard,
  'reservoir-dam': reservoirDam,
  'sports-day': sportsDay,
  'stone-bridge': stoneBridge,
  'street-renovation': streetRenovation,
  terraces,
  wetland,
};
