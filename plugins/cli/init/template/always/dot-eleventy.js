import diptych from "diptych";

export default (config) => config.addPlugin(diptych);
