/** Hosts at which anybody has an address: they name no firm. */
export const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|yahoo|ymail|icloud|me|live|msn|aol|proton(?:mail)?|pm|telenet|skynet|scarlet|proximus|gmx|web|t-online|freenet|orange|wanadoo|free|sfr|laposte|bluewin|hispeed|kpnmail|ziggo|home|xs4all|planet|hetnet|btinternet|mail|zoho|yandex|qq|163|126|rediffmail|tutanota)\./i;
/** Other people's places and products, which a seller links to or names: never the seller's own firm. */
export const PLATFORM =
  /^(?:www\.)?(?:[\w-]+\.)?(?:linkedin|youtube|youtu|facebook|instagram|twitter|x|tiktok|whatsapp|wa|telegram|t|google|goo|bit|tinyurl|calendly|cal|hubspot|meetings|zoom|teams|loom|vimeo|dropbox|wetransfer|github|gitlab|wordpress|woocommerce|shopify|paypal|trustpilot|capterra|amazon|microsoft|apple|openai|chatgpt|mailchimp|sendgrid|doodle|typeform|forms|notion|canva|figma|linktr|medium|substack|eventbrite|wikipedia|salesforce|powerpoint|javascript|typescript|nodejs|onlyoffice|quickbooks|sharepoint|onedrive|airbnb|tripadvisor|techcrunch|producthunt|stackoverflow|savvycal|tidycal|zeeg|docs|drive|forms)\./i;
/** A link with or without its scheme: "knopje.example/begin". An address with @ is none. */
export const LINK =
  /(?<![@\w.-])(?:https?:\/\/|www\.)?(?:[a-z0-9-]{2,63}\.){1,3}(?:com|net|org|io|ai|app|co|nl|be|fr|de|ch|at|eu|uk|dev|info|biz|club|shop|example|live)(?:\/[^\s<>()]{0,200})?(?![\w@-])/gi;
