"""Invoices and receipts under the names of Azure's models, version 2024-11-30."""

from __future__ import annotations

from typing import Final

from documents.exports.azure_model import AzureModel

INVOICE: Final = AzureModel(
    "invoice",
    {
        "vendor_name": ("VendorName", "string"),
        "vendor_address": ("VendorAddress", "address"),
        "vat_id": ("VendorTaxId", "string"),
        "customer_name": ("CustomerName", "string"),
        "customer_address": ("CustomerAddress", "address"),
        "customer_tax_id": ("CustomerTaxId", "string"),
        "customer_id": ("CustomerId", "string"),
        "ship_to_name": ("ShippingAddressRecipient", "string"),
        "ship_to_address": ("ShippingAddress", "address"),
        "remit_to_name": ("RemittanceAddressRecipient", "string"),
        "remit_to_address": ("RemittanceAddress", "address"),
        "service_address": ("ServiceAddress", "address"),
        "service_start": ("ServiceStartDate", "date"),
        "service_end": ("ServiceEndDate", "date"),
        "invoice_number": ("InvoiceId", "string"),
        "invoice_date": ("InvoiceDate", "date"),
        "due_date": ("DueDate", "date"),
        "po_number": ("PurchaseOrder", "string"),
        "payment_terms": ("PaymentTerm", "string"),
        "subtotal": ("SubTotal", "currency"),
        "discount": ("TotalDiscount", "currency"),
        "tax": ("TotalTax", "currency"),
        "total": ("InvoiceTotal", "currency"),
        "previous_unpaid_balance": ("PreviousUnpaidBalance", "currency"),
        "amount_due": ("AmountDue", "currency"),
    },
    {
        "line_items": (
            "Items",
            {
                "product_code": ("ProductCode", "string"),
                "description": ("Description", "string"),
                "quantity": ("Quantity", "number"),
                "unit": ("Unit", "string"),
                "unit_price": ("UnitPrice", "currency"),
                "tax": ("Tax", "currency"),
                "amount": ("Amount", "currency"),
            },
        ),
        "tax_details": ("TaxDetails", {"amount": ("Amount", "currency")}),
        "installments": (
            "PaidInFourInstallements",  # spelled so there
            {"due_date": ("DueDate", "date"), "amount": ("Amount", "currency")},
        ),
    },
)
RECEIPT: Final = AzureModel(
    "receipt",
    {
        "merchant_name": ("MerchantName", "string"),
        "merchant_address": ("MerchantAddress", "address"),
        "merchant_phone": ("MerchantPhoneNumber", "phoneNumber"),
        "date": ("TransactionDate", "date"),
        "time": ("TransactionTime", "time"),
        "subtotal": ("Subtotal", "currency"),
        "tax": ("TotalTax", "currency"),
        "tip": ("Tip", "currency"),
        "total": ("Total", "currency"),
    },
    {
        "line_items": (
            "Items",
            {
                "product_code": ("ProductCode", "string"),
                "description": ("Description", "string"),
                "quantity": ("Quantity", "number"),
                "unit": ("QuantityUnit", "string"),
                "unit_price": ("Price", "currency"),
                "amount": ("TotalPrice", "currency"),
            },
        ),
        "payments": (
            "Payments",
            {"method": ("Method", "string"), "amount": ("Amount", "currency")},
        ),
        "tax_details": (
            "TaxDetails",
            {
                "description": ("Description", "string"),
                "rate": ("Rate", "number"),
                "net": ("NetAmount", "currency"),
                "amount": ("Amount", "currency"),
            },
        ),
    },
)
