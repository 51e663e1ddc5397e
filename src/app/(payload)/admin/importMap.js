import { ReviewPanel as ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7 } from '../../../../src/admin/ReviewPanel'
import { Reading as Reading_2b103d497088582f3d9422fe45a25dfb } from '../../../../src/admin/Reading'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FileRowLabel as FileRowLabel_130cf1c24fe6b5354c989447aee15409 } from '../../../../src/admin/file/FileRowLabel'
import { Nothing as Nothing_bd355f847c2eec8955d6195284105806 } from '../../../../src/admin/Nothing'
import { RefusedQuestion as RefusedQuestion_f6a034ff420de4df2f9a61a9857e99ba } from '../../../../src/admin/list/RefusedQuestion'
import { KeptErrors as KeptErrors_4e1d60155a8fda8965096f1d52dba5e5 } from '../../../../src/admin/form/KeptErrors'
import { StateLine as StateLine_8a9b53651389d304a93b528e8cb1513e } from '../../../../src/admin/StateLine'
import { FilePanel as FilePanel_d7aa84ae5a4fccccc3aae8a9ca71a13c } from '../../../../src/admin/FilePanel'
import { NewAccountStrength as NewAccountStrength_c07de026f0ede3cf40d378dc3bb06c84 } from '../../../../src/admin/account/NewAccountStrength'
import { AdminPanel as AdminPanel_18a304521d3a2fc232713591af960b4d } from '../../../../src/admin/account/AdminPanel'
import { Icon as Icon_275cbc8e6d8d51ca630c8afc4d6aa690 } from '../../../../src/admin/Logo'
import { Logo as Logo_275cbc8e6d8d51ca630c8afc4d6aa690 } from '../../../../src/admin/Logo'
import { SearchButton as SearchButton_1a8e7a10a6b4fb57a236a1e27fbe2237 } from '../../../../src/admin/search/SearchButton'
import { AdminsLinks as AdminsLinks_5f452ec0a8bdb9dbfd3c541e6ae0277d } from '../../../../src/admin/AdminsLinks'
import { Desk as Desk_4102f6aad00584874c68b529958347e8 } from '../../../../src/admin/Desk'
import { AdminI18n as AdminI18n_fa2934b60c08c6d141090df9b38f5384 } from '../../../../src/admin/i18n/AdminI18n'
import { SearchProvider as SearchProvider_b49b10a82173828cd19b99c1314a6287 } from '../../../../src/admin/search/SearchProvider'
import { SetAsideView as SetAsideView_ac1359f7ac20e1643808b48227e79b70 } from '../../../../src/admin/setAside/SetAsideView'
import { MailsView as MailsView_e07cf26c14c8fcb32b80ef2d5fda5465 } from '../../../../src/admin/mails/MailsView'
import { QueueView as QueueView_9f9f356e6f99727b8d465bad0bd63368 } from '../../../../src/admin/queue/QueueView'
import { AccountView as AccountView_eed077987cbfda78c33d2c833422a7ed } from '../../../../src/admin/account/AccountView'
import { SignInView as SignInView_b4a4fdaa53ac87e08153fda1a1deb47d } from '../../../../src/admin/account/SignInView'
import { NewPasswordView as NewPasswordView_2856df7f6f31a7e7c77c52ed06db92ea } from '../../../../src/admin/account/MailLinkViews'
import { ConfirmEmailView as ConfirmEmailView_2856df7f6f31a7e7c77c52ed06db92ea } from '../../../../src/admin/account/MailLinkViews'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/ReviewPanel#ReviewPanel": ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7,
  "/src/admin/Reading#Reading": Reading_2b103d497088582f3d9422fe45a25dfb,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/file/FileRowLabel#FileRowLabel": FileRowLabel_130cf1c24fe6b5354c989447aee15409,
  "/src/admin/Nothing#Nothing": Nothing_bd355f847c2eec8955d6195284105806,
  "/src/admin/list/RefusedQuestion#RefusedQuestion": RefusedQuestion_f6a034ff420de4df2f9a61a9857e99ba,
  "/src/admin/form/KeptErrors#KeptErrors": KeptErrors_4e1d60155a8fda8965096f1d52dba5e5,
  "/src/admin/StateLine#StateLine": StateLine_8a9b53651389d304a93b528e8cb1513e,
  "/src/admin/FilePanel#FilePanel": FilePanel_d7aa84ae5a4fccccc3aae8a9ca71a13c,
  "/src/admin/account/NewAccountStrength#NewAccountStrength": NewAccountStrength_c07de026f0ede3cf40d378dc3bb06c84,
  "/src/admin/account/AdminPanel#AdminPanel": AdminPanel_18a304521d3a2fc232713591af960b4d,
  "/src/admin/Logo#Icon": Icon_275cbc8e6d8d51ca630c8afc4d6aa690,
  "/src/admin/Logo#Logo": Logo_275cbc8e6d8d51ca630c8afc4d6aa690,
  "/src/admin/search/SearchButton#SearchButton": SearchButton_1a8e7a10a6b4fb57a236a1e27fbe2237,
  "/src/admin/AdminsLinks#AdminsLinks": AdminsLinks_5f452ec0a8bdb9dbfd3c541e6ae0277d,
  "/src/admin/Desk#Desk": Desk_4102f6aad00584874c68b529958347e8,
  "/src/admin/i18n/AdminI18n#AdminI18n": AdminI18n_fa2934b60c08c6d141090df9b38f5384,
  "/src/admin/search/SearchProvider#SearchProvider": SearchProvider_b49b10a82173828cd19b99c1314a6287,
  "/src/admin/setAside/SetAsideView#SetAsideView": SetAsideView_ac1359f7ac20e1643808b48227e79b70,
  "/src/admin/mails/MailsView#MailsView": MailsView_e07cf26c14c8fcb32b80ef2d5fda5465,
  "/src/admin/queue/QueueView#QueueView": QueueView_9f9f356e6f99727b8d465bad0bd63368,
  "/src/admin/account/AccountView#AccountView": AccountView_eed077987cbfda78c33d2c833422a7ed,
  "/src/admin/account/SignInView#SignInView": SignInView_b4a4fdaa53ac87e08153fda1a1deb47d,
  "/src/admin/account/MailLinkViews#NewPasswordView": NewPasswordView_2856df7f6f31a7e7c77c52ed06db92ea,
  "/src/admin/account/MailLinkViews#ConfirmEmailView": ConfirmEmailView_2856df7f6f31a7e7c77c52ed06db92ea,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
