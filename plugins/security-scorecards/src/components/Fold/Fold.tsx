import { useId, type ReactNode } from 'react';
import { RiArrowDownSLine } from '@remixicon/react';

/** A heading that folds away what stands below it; that is rendered only while it is open. */
export function Fold(props: {
  /** Classes of the `heading`, of the button that fills it (`toggle`) and of its arrow (`chevron`, with `data-open`). */
  classes: Readonly<Record<string, string>>;
  heading: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { classes, isOpen } = props;
  const panelId = useId();
  return (
    <>
      <h3 className={classes.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => props.onOpenChange(!isOpen)}
        >
          <RiArrowDownSLine
            size={20}
            aria-hidden
            className={classes.chevron}
            data-open={isOpen}
          />
          {props.heading}
        </button>
      </h3>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && props.children}
      </div>
    </>
  );
}
