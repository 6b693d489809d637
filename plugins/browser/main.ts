import { enhanceContents } from "./contents.ts";
import { enhanceCopying } from "./copy-formulas.ts";
import { enhanceDiptych, rememberPanel } from "./diptych-page.ts";
import { enhanceOffline } from "./offline/enhance-offline.ts";
import { enhancePreviews } from "./previews.ts";
import { enhanceReadingHistory } from "./reading-history.ts";
import { enhanceReadingPlace } from "./reading-place.ts";
import { enhanceSearch } from "./search.ts";
import { enhanceShortcuts } from "./shortcuts.ts";
import { enhanceStoryMap } from "./story-map.ts";
import { enhanceSymbols } from "./symbols.ts";
import { enhanceThemeButton } from "./theme-button.ts";
import { enhanceWideFormulas } from "./wide-formulas.ts";

// Every page is complete without these; each adds one thing and does nothing where it has no place.
enhanceThemeButton();
enhanceReadingPlace();
enhanceContents();
rememberPanel();
enhanceDiptych();
enhanceShortcuts();
enhanceReadingHistory();
enhanceStoryMap();
enhanceCopying();
enhanceWideFormulas();
enhanceSearch();
enhancePreviews();
enhanceSymbols();
enhanceOffline();
