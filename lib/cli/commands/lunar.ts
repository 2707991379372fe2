import { lunarText, parseDate, weekdayText } from '@/lib/newsroom/almanac';
import { Halt, type Command } from '../command';

export const lunar: Command = {
  name: 'lunar', usage: '2021-12-04 …', summary: { zh: '日期的星期和农历', en: 'weekday and lunar date of days' }, options: {}, arguments: [1, 100_000],
  async run(call) {
    const days = call.positionals.map((argument) => {
      const date = parseDate(argument);
      if (!date.ok) throw new Halt({ zh: `没有“${argument}”这一天；请写成 2021-12-04 的样子，年份 1901–2100。`, en: `There is no day “${argument}”; write it as 2021-12-04, in the years 1901 to 2100.` });
      return { date: argument, weekday: weekdayText(date.value), lunar: lunarText(date.value) };
    });
    return { json: days, text: days.map((day) => `${day.date} ${day.weekday} ${day.lunar}`).join('\n') };
  },
};
