import type { notices as zhCN } from '../zh-CN/notices'

export const notices: Record<keyof typeof zhCN, string> = {
  'mail.escalation.subject': '[{community}] {number} sent up: {service}, please answer by {by}',
  'mail.escalation.body':
    '{department},\n\nthe community cannot solve this alone. Please answer by {by}.\nNumber: {number}\nService: {service}\nGrid: {grid}\nPlace: {address}\nWhat: {details}\nDone so far: {note}\nIts way:\n{way}\n\nResponsible in the community: {worker}{phone}, until it is solved; please reply to this e-mail.\n\n{community}',

  'mail.neighbour': 'neighbour',
  'mail.orPhone': ' or phone {phone}',
  'mail.note': 'From whoever did it: “{note}”\n',
  'mail.badAddress': '“{address}” is not an e-mail address; nothing was sent',
  'mail.noAddress': 'There is no e-mail address; nothing was sent',
  'mail.requestReceived.subject': '[{community}] We have your request {number}',
  'mail.requestReceived.body':
    'Dear {name},\n\nwe have your request.\nNumber: {number}\nService: {service}\n\nSomebody will contact you soon. To change or withdraw it, please reply to this e-mail{orPhone} and give the number.\n\n{community}',
  'mail.requestDone.subject': '[{community}] Your request {number} is done',
  'mail.requestDone.body':
    'Dear {name},\n\nyour request is done.\nNumber: {number}\nService: {service}\n{note}\nHow was it? Please choose, then send (the links hold for {days} days):\n{links}\n\nIf it is not as it should be, tell us there, or reply to this e-mail{orPhone}, and we will go on with it.\n\n{community}',
  'mail.requestCannot.subject': '[{community}] About your request {number}',
  'mail.requestCannot.body':
    'Dear {name},\n\nthe grid worker could not do what you asked for this time.\nNumber: {number}\nService: {service}\n{note}\nWe will look for another way and contact you. You can also reply to this e-mail{orPhone}.\n\n{community}',
  'mail.suggestionReceived.subject': '[{community}] Thank you for your suggestion',
  'mail.suggestionReceived.body':
    'Dear {name},\n\nwe have your suggestion; thank you for caring about the neighbourhood. We will look into it and answer you.\n\n{community}',

  'mail.willSend': 'E-mails to send: {count}',
  'mail.nothing': 'There is no e-mail to send',
  'mail.overQuota': 'The quota of today is not enough: {count} e-mails wait for the next time',
  'mail.refused': 'E-mails without a usable address, marked as failed: {count}',
  'mail.uncertain': 'Sending {count} e-mails broke off last time; they are marked as uncertain and not sent again by themselves',
  'mail.interrupted':
    'Sending broke off, so nobody knows whether it went out. Please ask; to send it again, set the state back to “pending”',
  'mail.timeOver': 'Its turn did not come this time; it goes next time',
  'mail.sent': 'E-mails sent: {count}',
  'mail.retry': 'Not sent, to be tried again next time: {count}',
  'mail.failed': 'Not sent in {attempts} tries, please phone: {count}',
  'mail.failedCall': 'Not sent in {attempts} tries ({error}). Please phone: {phones}',
  'mail.failedNoPhone': 'Not sent in {attempts} tries ({error}). There is no phone number; please find another way',

  'mail.supervisorOpening.subject': '[{community}] {date}: {count} things for you to look at',
  'mail.supervisorOpening.body': 'Dear {name},\n\nfor you to look at today ({date}), {count} in all:\n{figures}',

  'mail.whoComes.subject': '[{community}] Today at about {at}: {role} {worker} comes to you',
  'mail.whoComes.body':
    'Dear {name},\n\ntoday ({date}) at about {at}, {role} {worker} comes to you for what you ordered: {service} ({number}).\n{papers}\nIf that time does not suit you, please answer this e-mail{orPhone}, and we will find another.\n\n{community}',
  'mail.whoHelps.subject': '[{community}] {role} {worker} will do what you ordered: {number}',
  'mail.whoHelps.body':
    'Dear {name},\n\n{role} {worker} will do what you ordered, {service} ({number}), and will phone you first to find a time.\n{times}{papers}\nIf nobody phones, or you want another time, please answer this e-mail{orPhone}.\n\n{community}',

  'mail.whoVisits.subject': '[{community}] Today at about {at}: {role} {worker} visits you',
  'mail.whoVisits.body':
    'Dear {name},\n\ntoday ({date}) at about {at}, {role} {worker} visits your household to hear how you are; tell them of whatever you need.\n\nIf that time does not suit you, please answer this e-mail{orPhone}, and we will find another.\n\n{community}',

  'placeholder.name': 'name',
  'placeholder.number': 'number of the request',
  'placeholder.service': 'service',
  'placeholder.note': 'what whoever did it wrote (nothing, where there is no note)',
  'placeholder.community': 'name of the community',
  'placeholder.orPhone': '“or phone the office” (nothing, without an office phone)',
  'placeholder.links': 'the buttons for a rating',
  'placeholder.date': 'today',
  'placeholder.at': 'about what time',
  'placeholder.times': 'when that is possible (empty where nothing is said)',
  'placeholder.role': 'role',
  'placeholder.worker': 'name of the worker',
  'placeholder.papers': 'that it is a visit too, and papers to have at hand (nothing, where there are none)',
  'placeholder.department': 'department above',
  'placeholder.by': 'answer by',
  'placeholder.grid': 'grid',
  'placeholder.address': 'place',
  'placeholder.details': 'details',
  'placeholder.way': 'what happened so far',
  'placeholder.phone': 'phone of the worker',
  'placeholder.count': 'how many',
  'placeholder.work': 'how many requests and visits',
  'placeholder.days': 'days the links hold',
  'placeholder.figures': 'how many of each kind',
}
