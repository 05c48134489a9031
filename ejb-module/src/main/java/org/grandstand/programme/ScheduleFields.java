package org.grandstand.programme;

import java.util.List;
import org.grandstand.exchange.TargetField;

/** What a schedule's columns can be. */
public interface ScheduleFields {

    List<TargetField> ALL = List.of(
            TargetField.required("number", "场次编号", "Session number", "编号", "场次", "number", "session", "session code"),
            TargetField.required("name", "场次名称", "Name", "名称", "中文名称", "session name", "description"),
            TargetField.optional("nameEn", "英文名称", "English name", "英文名", "name en"),
            TargetField.required("sport", "项目", "Sport", "大项", "运动项目", "discipline"),
            TargetField.optional("sportEn", "项目英文名", "Sport in English", "sport en"),
            TargetField.required("venue", "场馆", "Venue", "场馆名称", "场馆代码", "place"),
            TargetField.required("date", "日期", "Date", "比赛日期", "day"),
            TargetField.required("start", "开始时间", "Start", "开始", "start time"),
            TargetField.required("end", "结束时间", "End", "结束", "end time"),
            TargetField.optional("round", "轮次", "Round", "阶段", "stage", "phase"),
            TargetField.optional("priceLow", "最低价", "Lowest price", "price low", "pricelowusd", "pricelowcny"),
            TargetField.optional("priceHigh", "最高价", "Highest price", "price high", "pricehighusd", "pricehighcny"));
}
