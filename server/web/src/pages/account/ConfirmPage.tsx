import { useState } from 'react';
import { Link } from 'wouter';
import { ConfirmAddressDocument } from '../../api/gql/graphql';
import { useChange } from '../../api/useChange';
import { signInPath } from '../../app/routes';
import { Form } from '../../components/form/Form';
import { Notice } from '../../components/notice/Notice';
import { Empty } from '../../components/states/States';
import { useAccountTexts } from '../../language/accountTexts';
import { AccountFrame } from './AccountFrame';
import { useLetterSecret } from './useLetterSecret';

/**
 * Where the link of a letter leads that confirms an address. It takes a click: programs that look at letters open links,
 * and must not confirm anything.
 */
export default function ConfirmPage() {
  const link = useLetterSecret();
  return (
    <AccountFrame named="confirm.title">
      <Confirm link={link} />
    </AccountFrame>
  );
}

function Confirm({ link }: { link: string }) {
  const { t } = useAccountTexts();
  const change = useChange(ConfirmAddressDocument);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <>
        <Notice>{t('confirm.done')}</Notice>
        <p>
          <Link href={signInPath}>{t('signIn.title')}</Link>
        </p>
      </>
    );
  }
  if (!link) return <Empty title={t('letter.missing')}>{t('letter.hint')}</Empty>;
  return (
    <Form
      fields={[]}
      change={change}
      action={t('confirm.go')}
      send={() =>
        void change.run({ input: { link } }).then((payload) => {
          setDone(payload !== null);
        })
      }
    >
      <p>{t('confirm.text')}</p>
    </Form>
  );
}
