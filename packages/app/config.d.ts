export interface Config {
  /** The demo with its example organisation. */
  sphereDemo?: {
    /**
     * Who visitors of the demo can be. The sign-in page shows them in this order; the persona sign-in of the backend
     * accepts nobody else.
     * @deepVisibility frontend
     */
    personas?: Array<{
      /** Name of the User entity in the default namespace. */
      name: string;
      /** The person's name as shown. */
      title: string;
      /** What the person is in the organisation. */
      role: string;
      team?: {
        /** Ref of the Group entity. */
        ref: string;
        title: string;
      };
      /** One sentence: what this person would do here. */
      story: string;
    }>;
    /**
     * Folder with what the example organisation has: one file per source of the inventory, pushed after each start. Only in
     * development.
     */
    inventory?: string;
    /**
     * `tell`: at the first start, people of the example organisation have asked for room and answered in the months
     * before. Only in development.
     */
    story?: 'tell' | 'none';
    /** `settable`: `PUT /api/sphere-demo/clock` sets the clock of the demo. For browser tests only. */
    clock?: 'settable' | 'real';
  };
}
