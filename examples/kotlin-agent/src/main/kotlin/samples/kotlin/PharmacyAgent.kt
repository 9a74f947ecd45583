package samples.kotlin

import dev.langchain4j.memory.chat.MessageWindowChatMemory
import dev.langchain4j.model.chat.ChatModel
import dev.langchain4j.service.AiServices
import dev.langchain4j.service.SystemMessage

/** Serves the counter of a pharmacy. */
interface PharmacyAgent {
    @SystemMessage("You serve at a pharmacy. Never dispense without a prescription.")
    fun serve(wish: String): String
}

fun pharmacyAgent(model: ChatModel, pharmacy: Pharmacy): PharmacyAgent =
    AiServices.builder(PharmacyAgent::class.java)
        .chatModel(model)
        .chatMemory(MessageWindowChatMemory.withMaxMessages(20))
        .tools(pharmacy)
        .build()
