import { Button } from '../../platform/web/Button.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { Facts, Page, Section } from '../../platform/web/Page.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { accountWords } from './account.words.ts'
import { Devices } from './Devices.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Password } from './Password.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { type Theme, useTheme } from './theme.ts'
import { useSignOut } from './useSignOut.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Who I am here, how it looks and speaks, what guards it, and the way out. */
export function AccountPage() {
  const say = useWords(accountWords)
  const { language } = useLanguage()
  const me = useMe()
  const signOut = useSignOut()
  return (
    <Page
      title={say('account.mine')}
      actions={
        <Button icon="leave" onClick={signOut}>
          {say('account.sign_out')}
        </Button>
      }
    >
      <Section>
        <Facts
          facts={[
            [say('account.name'), me.name],
            [
              say('account.estates'),
              me.estates.map(({ name }) => name).join(language === 'zh' ? '、' : ', '),
            ],
          ]}
        />
      </Section>
      <ThisDevice />
      <Password />
      <SecondFactor />
      <Devices />
    </Page>
  )
}

function ThisDevice() {
  const say = useWords(accountWords)
  const [theme, setTheme] = useTheme()
  return (
    <Section title={say('account.this_device')}>
      <LanguageSwitch shown signedIn />
      <Segmented
        label={say('account.theme')}
        shown
        options={themes.map((value) => ({ value, label: say(`account.theme.${value}`) }))}
        value={theme}
        onChange={setTheme}
      />
    </Section>
  )
}
