import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import classes from './SourceProblem.module.css';

/** A gap of a source: first what to do, then where, and what AWS answered for those who want its words. */
export function SourceProblem(props: {
  mend?: string;
  places?: readonly string[];
  messages: readonly string[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { mend, messages, places = [] } = props;
  return (
    <div className={classes.root}>
      {mend && <p className={classes.mend}>{mend}</p>}
      {places.length > 0 && (
        <p className={classes.places}>
          {t('targets.where', { places: places.join(', ') })}
        </p>
      )}
      {messages.length > 0 &&
        (mend ? (
          <Disclosure summary={t('targets.words')}>
            {messages.map(message => (
              <p key={message} className={classes.words}>
                {message}
              </p>
            ))}
          </Disclosure>
        ) : (
          messages.map(message => (
            <p key={message} className={classes.mend}>
              {message}
            </p>
          ))
        ))}
    </div>
  );
}
