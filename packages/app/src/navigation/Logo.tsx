/** The portal's mark: a shield with three bars. */
export const Logo = () => (
  <svg
    viewBox="0 0 32 32"
    width={28}
    height={28}
    role="img"
    aria-label="Security Scorecards portal"
  >
    <path
      d="M16 2 4 7v8c0 7.2 5 12.6 12 15 7-2.4 12-7.8 12-15V7z"
      fill="#7db3f0"
    />
    <path d="M9 18h3v5H9zm5.5-4h3v9h-3zM20 10h3v13h-3z" fill="#0b1b30" />
  </svg>
);
